import { type EntryPattern, entriesOf } from "./entry.ts";

const WEEKDAYS =
  "lundi Monday,mardi Tuesday,mercredi Wednesday,jeudi Thursday,vendredi Friday,samedi Saturday,dimanche Sunday"
    .split(",")
    .map((pair) => {
      const [french, english] = pair.split(" ");
      return `this ${english} | ce ${french} | on ${english}; ${english}`;
    })
    .join("\n");

const CALQUES = `
subject to caution | - | open to question; doubtful
at the level of | au niveau d* | in; in terms of; as regards
in the {frame/framework} of; within the frame of | dans le cadre d* | as part of; under
in the measure where; in the measure that | dans la mesure où | insofar as
in the goal of; in the aim of; with the goal to; in the objective of | dans le but d*;dans l'objectif d* | in order to; with the aim of
in view of | en vue d* | with a view to; ahead of
in the margin of; in the margins of; in margin of; on the margin of | en marge d* | on the sidelines of
in vigor; in vigour | en vigueur | in force
~enter {in/into} {vigor/vigour} | entr* en vigueur | ~come into force; ~take effect
~enter {in/into} (his/her/their) {function/functions} | entr* en fonction* | ~take office
in matter of; in matters of | en matière d* | regarding; in terms of
by reason of; in reason of; in reason to | en raison d* | because of; due to
in direct | en direct | live
in the bosom of; at the breast of; in the breast of | au sein d* | within; among
at the title of; at title of | au titre d*;à titre d* | under; as
at the profit of; to the profit of | au profit d* | for the benefit of; in favor of
at the detriment of | au détriment d* | to the detriment of; at the expense of
at the occasion of | à l'occasion d* | on the occasion of; during
at the image of; in the image of; to the image of | à l'image d*;à l'instar d* | like
at the example of; following the example of | à l'exemple d*;à l'instar d* | like; as did
at the eve of | à la veille d* | on the eve of
at the origin of | à l'origine d* | behind; the cause of
at the issue of; at the outcome of; at the exit of | à l'issue d* | after; at the end of
at the height of; to the height of; at height of | à hauteur d* | up to; to the tune of
in the morrow of; at the morrow of; on the morrow of | au lendemain d* | the day after; in the wake of
at short term | à court terme | in the short term
at long term | à long terme | in the long term
at medium term | à moyen terme | in the medium term
at the current hour; at the actual hour; at the present hour; at the hour current | à l'heure actuelle | at present; currently
at the epoch | à l'époque | at the time
at this day | à ce jour | to date; so far
until present | jusqu'à présent | so far; until now
in a first time; in a first step; in first time | dans un premier temps | at first; initially
in a second time; in a second step | dans un second temps;dans un deuxième temps | later; then
in the immediate | dans l'immédiat | for now; immediately
in the next days | dans les prochains jours;dans les jours qui viennent | in the coming days
in the next weeks | dans les prochaines semaines | in the coming weeks
in the next months | dans les prochains mois | in the coming months
in the next hours | dans les prochaines heures | in the coming hours
in the next years | dans les prochaines années | in the coming years
in the last years; these last years; in these last years; during the last years | ces dernières années;au cours des dernières années | in recent years
these last days; in these last days | ces derniers jours | in recent days
these last months; in these last months | ces derniers mois | in recent months
these last weeks; in these last weeks | ces dernières semaines | in recent weeks
the two/three/four/five last | les (?:deux|trois|quatre|cinq) derni* | the last $1
the two/three/four/five first | les (?:deux|trois|quatre|cinq) premi* | the first $1
the two/three/four/five next | les (?:deux|trois|quatre|cinq) prochain* | the next $1
a ten of; a tenth of | une dizaine d* | about ten; some ten
a fifteen of; a fifteenth of | une quinzaine d* | about fifteen
a twenty of; a twentieth of | une vingtaine d* | about twenty
a thirty of; a thirtieth of | une trentaine d* | about thirty
a fifty of | une cinquantaine d* | about fifty
a hundred of | une centaine d* | about a hundred; a hundred or so
some hundred of | quelques centaines d* | several hundred
in effect | en effet | indeed; in fact
in all case; in all cases; in any cases | en tout cas;dans tous les cas | in any case
in all state of cause; in any state of cause; in every state of cause | en tout état de cause | in any event
on the contrary; by against; in revenge | par contre;en revanche | however; by contrast
by elsewhere; from elsewhere | par ailleurs;d'ailleurs | moreover; besides
of more in more; more in more | de plus en plus | more and more; increasingly
of less in less | de moins en moins | less and less
in what concerns; in that which concerns; for what concerns; for that which concerns | en ce qui concerne;pour ce qui concerne | as for; regarding
from his/her/its/their side; of his/her/its/their side; on his/her/its/their side | de son côté;de leur côté | for $1 part; meanwhile
from one side | d'un côté | on the one hand
of one part; on one part | d'une part | on the one hand
of other part; on other part; on another part; from another part | d'autre part | on the other hand; moreover
because , if | car, s(?:i|'ils?) | ?for although; ?while
it is about | il s'agit d* | this is; it is a matter of
it acts of | il s'agit d* | it is about; it involves
force is to note; force is to recognize; force is to admit; force is to see | force est d* | it must be said
it is the reason why | c'est pourquoi;c'est la raison pour laquelle | that is why
it is for this reason that; it is for that that; it is for this that | c'est pour cela qu*;c'est pour cette raison qu*;c'est pourquoi | that is why; for this reason
it is in this context that | c'est dans ce contexte qu* | against this background; in this context
it is on this that; it is there that | c'est là qu* | that is where
notably | notamment | including; in particular; among other things
equally | également | also
effectively | effectivement | indeed; in fact
~reign undisputedly; ~rule undisputedly; ~reign without sharing; ~rule without sharing; ~reign undividedly; ~rule undividedly; ~reign without partition | (?:règn*|régn*) sans partage | ~rule unchallenged; ~hold absolute power
without sharing; without partition | sans partage | ?undisputed; ?absolute
~occupy the place of; ~make office of; ~do office of; ~hold the place of; ~make the office of | (?:fait|font|faire|fais*|faisant|fit) office d*;tien* lieu d* | ~serve as; ~act as
~make the object of; ~do the object of | (?:fait|font|faire|fais*|fera*) l'objet d* | ~be the subject of
~be the object of | (?:fait|font|faire|fais*|fera*) l'objet d* | ~be subject to; ~be the subject of
~make part of; ~do part of | (?:fait|font|faire|fais*|fera*) partie d* | ~be part of; ~belong to
~make state of; ~do state of | (?:fait|font|faire|fais*) état d* | ~report; ~mention
~make the point on; ~make the point of; ~do the point on | (?:fait|font|faire|fais*) le point | ~take stock of; ~review
~make proof of; ~give proof of; ~do proof of | (?:fait|font|faire|fais*) preuve d* | ~show; ~display
~make appeal to; ~make call to; ~do appeal to | (?:fait|font|faire|fais*) appel | ~call on; ~turn to
~make the front of; ~make front to; ~make face to; ~do face to | (?:fait|font|faire|fais*) (?:face|front) | ~face; ~confront
~make the one of; ~make the one | (?:fait|font|faire) la une | ~make the front page
~make echo to; ~make echo of | (?:fait|font|faire) écho | ~echo
~make a step back | fait un pas en arrière | ~take a step back
~give reason to | donn* raison | ~side with; ?~prove right
~have reason | (?:a|ont|avait|avoir) raison | ~be right
~have wrong | (?:a|ont|avait|avoir) tort | ~be wrong
~have place; ~have locus | (?:a|ont|avait|aura|avoir|eu) lieu | ~take place
~hold account of; ~keep account of; ~take count of; ~hold count of | (?:tenir|tient|tenu|tenant|prendre|prend|pris) (?:compte|en compte) | ~take into account
~render homage to; ~render tribute to | rend* hommage | ~pay tribute to
~render homage | rend* hommage | ~pay tribute
~render visit to; ~give visit to; ~render a visit to | rend* visite | ~visit
~render account of | rend* compte | ~report; ~account for
~take in charge | (?:pren*|pris*) en charge | ~take care of; ~handle
~take the word; ~take the speech | (?:pren*|pris) la parole | ~speak; ~take the floor
~take in hostage; ~take in hostages | (?:pren*|pris*) en otage* | ~take hostage
~put in cause | (?:met*|mis*) en cause | ~implicate; ~blame
~put back in cause; ~put into question; ~put in question; ~put back into question | (?:re)?(?:met*|mis*) en (?:cause|question) | ~call into question; ~challenge
~put in work; ~put into work; ~set in work | (?:met*|mis*) en œuvre | ~implement
~put the accent on | (?:met*|mis) l'accent | ~stress; ~emphasize
~put in guard; ~put on guard | (?:met*|mis*) en garde | ~warn
~put in guard against | (?:met*|mis*) en garde | ~warn against
~put in light; ~put into light | (?:met*|mis*) en lumière | ~highlight; ~bring to light
~put in examination; ~put under examination; ~put into examination | (?:met*|mis*) en examen | ~charge; ~place under formal investigation
putting in examination; putting under examination; placing under examination | mise* en examen | indictment; formal investigation
~put the fire to the {powder/powders}; ~put fire to the {powder/powders}; ~set fire to the {powder/powders} | feu aux poudres | ~spark the row; ~light the fuse
~throw oil on the fire; ~pour oil on the fire; ~put oil on the fire | huile sur le feu | ~add fuel to the fire
~throw the sponge | jet* l'éponge | ~throw in the towel
~pull the alarm bell; ~draw the alarm; ~pull the alarm; ~ring the alarm bell; ~draw the alarm bell | sonnette d'alarme | ~sound the alarm
~put the clocks back to the hour; ~put back the clocks on time; ~set the pendulums | pendules à l'heure | ~set the record straight
~pass to the act; ~pass to act | pass* à l'acte | ~act; ~go through with it
~pass under silence | pass* sous silence | ~hush up; ~keep quiet about
iron arm; arm of iron; arm of steel; iron arms | bras de fer | standoff; showdown
wooden language; wooden tongue; tongue of wood; language of wood | langue de bois | doublespeak; political jargon
{theater/theatre} blow; blow of {theater/theatre}; coup of {theater/theatre} | coup de théâtre | dramatic turn; bombshell
hard hit | coup dur | setback; blow
net stroke; stroke of net; net blow | coup de filet | sweep; raid
margin of maneuver; margin of manoeuvre; maneuver margin; margin for maneuver | marge de manœuvre | room for maneuver; leeway
figure of affairs; figure of business; business figure; affairs figure; number of business; business number | chiffre d'affaires | turnover; revenue
power of purchase; power of buying | pouvoir d'achat | purchasing power
public powers | pouvoirs publics | authorities; government
{great/large/big} distribution | grande distribution | ?supermarket chains; ?mass retail
{great/large/big} +surface | grande* surface* | +supermarket
various facts; diverse facts; miscellaneous facts; miscellaneous news | faits? divers | crime news; local incidents
various fact; diverse fact; miscellaneous fact | faits? divers | local incident
strong +man | homme* fort* | +strongman; leading +figure
+man of affairs; affairs +man | homme* d'affaires | +businessman
political +man | homme* politique* | +politician
political woman | femme* politique* | politician
political women | femme* politique* | politicians
political +personality | personnalité* politique* | political +figure
+chief of state; +chief of the state | chefs? d'état;chefs? de l'état | +head of state; +president
+chief of government; +chief of the government | chefs? du gouvernement;chefs? de gouvernement | +head of government; prime +minister
+chief of file; file +leader; +head of file; +chief of line | chefs? de file | +leader
+head of the list; +head of list; list +head | têtes? de liste | lead +candidate
{tenant/renter} of the {elysee/élysée} | locataire de l'élysée | president
guard of the seals; guardian of the seals | garde des sceaux | justice minister
council of ministers; council of the ministers | conseil des ministres | cabinet meeting; cabinet
administration council; council of administration | conseil d'administration | board of directors
motion of censure; censure motion; censorship motion; motion of censorship | motion* de censure | no-confidence motion; vote of no confidence
first/second turn; first/second tour; first/second tower | (?:premier|second|deuxième) tour | $1 round
+bulletin of vote; voting +bulletin; vote +bulletin | bulletins? de vote | +ballot; ballot +paper
+bureau of vote; +office of vote; voting +office; vote +office; voting +bureau | bureaux? de vote | polling +station
first/second/new/third/last/presidential/five-year mandate | mandat | $1 term
human balance; human balance sheet; human toll balance; heavy balance | bilan | death toll; toll
balance sheet [of the] | bilan | ?death toll; ?toll
provisional balance; provisional balance sheet | bilan provisoire | provisional toll; toll so far
forces of order; forces of the order; order forces; forces of law and order | forces de l'ordre | police; security forces
+guardian of the peace; +guardian of peace; peace +guardian | gardiens? de la paix | police +officer
vital prognosis; vital prognostic | pronostic vital | ?life in danger
absolute emergency; absolute urgency | urgence absolue | critical condition
relative emergency; relative urgency | urgence relative | serious but stable condition
crisis +cell; +cell of crisis | cellules? de crise | crisis +unit
psychological +cell; psychological support +cell | cellules? (?:psychologique*|d'urgence médico*) | counseling +team
security perimeter; perimeter of security | périmètre de sécurité | security cordon
guard at sight; guarding at sight; custody at sight; at-sight custody; custody view; guard on view | garde à vue | police custody
taking of hostage; taking of hostages; take of hostages; hostage take | prises? d'otages? | hostage taking
social +plan | plans? soci* | redundancy +plan
social partners | partenaires sociaux | unions and employers
social +movement; social +conflict | mouvements? soci*;conflits? soci* | +strike; ?industrial action
social dialogue | dialogue social | labor talks
partial unemployment; technical unemployment | chômage (?:partiel|technique) | furlough; short-time working
supplementary hours; additional hours; extra hours | heures supplémentaires | overtime
social +charge | charges sociales | payroll +tax; social security +contribution
pre-notice of strike; strike prior notice; preavis of strike; strike pre-notice | préavis de grève | strike notice
in rise; in increase; in augmentation | en hausse;en augmentation | up; rising
in fall; in decrease; in diminution | en baisse;en diminution | down; falling
under cover of anonymity; under the cover of anonymity; under anonymity cover | (?:sous )?couvert d'anonymat | on condition of anonymity
under reserve; under the reserve; under reservation; under the reservation | sous réserve | subject to; provided
+word of order; order +word | mots? d'ordre | +slogan; +watchword
state of places; state of the places | état des lieux | review; assessment
+horse of battle; battle +horse | cheval de bataille | +hobby-horse; pet +issue
emissary goat | bouc émissaire | scapegoat
pots of wine; wine pots; jugs of wine | pots?-de-vin | bribes
pot of wine | pots?-de-vin | bribe
door-speaker; door speaker | porte-parole | spokesperson
the old continent | le vieux continent | Europe
the hexagon | l'hexagone | France
on the French/Belgian/European soil | sur le sol | on $1 soil
on the soil French/Belgian/European | sur le sol | on $1 soil
on the terrain; on terrain | sur le terrain | on the ground
on place; in place [and] | sur place | there; on the spot
null +match; nil +match; +match null; +match nil | matchs? nuls? | +draw
on the plateau of; on the tray of; on the set of the plateau | sur le plateau d* | on the set of; on
at the microphone of; at our microphone; on our microphone; at his microphone; on the microphone of | au micro d*;à notre micro | on; speaking to
on the antenna; at the antenna; on antenna; on our antenna | (?:à|sur) (?:l'|notre )antenne | on the air; on air
televised +journal; televised +newspaper | journal télévisé;journaux télévisés | news +program; ?TV news
in the species | en l'espèce | in this case
in as much as; in so much as | en tant qu* | as
in prey to; prey to | en proie à | plagued by; in the grip of
in provenance of; in provenance from | en provenance d* | from
in the wait of; in the waiting of; in the expectation of; in waiting for | dans l'attente d*;en attendant | pending; awaiting
in the stride | dans la foulée | straight after; shortly afterward
in course; in the course; in course of | en cours | under way; ongoing
on the plan of; on the plane of | sur le plan | in terms of
to the sense of; in the sense of the law | au sens d* | within the meaning of
that which ~concern | ce qui concerne | as regards
at bottom; in the bottom | au fond | basically
in definitive; in definite | en définitive | ultimately; in the end
in fine | in fine | ultimately; in the end
at the final; in the final | au final | in the end
of the fact of; from the fact of; by the fact of; due to the fact of | du fait d* | because of
in spite that; despite that [he/she/they/it] | malgré que;bien que | although
under the pretext that; under pretext that | sous prétexte qu* | on the pretext that
with the difference of; at the difference of; to the difference of | à la différence d* | unlike
at equal distance of | à égale distance d* | halfway between
~make known; ~make it known | (?:fait|font|faire) savoir | ~announce; ~let it be known
~let it understand; ~let understand; ~leave to understand | lais* entendre | ~suggest; ~imply
~know a success; ~know success; ~know a great success | conna* (?:un|du|le) (?:\\p{L}+ )?succès | ~enjoy success; ~be a success
~know a drop/fall/rise | conna* une? | ~see a $1
~know an increase | conna* une? | ~see an increase
~arrive to | arriv* à (?:\\p{L}+ )?\\p{L}+(?:er|ir|re) | ~manage to
~assure the security; ~assure the safety | assur* la sécurité | ~ensure security
=precise; ~precise [that] | précis* | ~specify
~inscribe in; ~inscribe within | s'inscri* dans | ~be part of
~register in the frame; ~inscribe itself in | s'inscri* dans | ~be part of
~constate | const* | ~note; ~find
~profit of | profit* d* | ~take advantage of
~profit from the occasion | profit* d* | ~take the opportunity
~participate to | particip* à | ~take part in
~discuss of; ~discuss about | discut* d* | ~discuss
~depend of | dépend* d* | ~depend on
~assist to; ~assist at | assist* à | ~attend; ~witness
~respond to [the question of] | répon* à la question | ~answer
~oppose {himself/herself/itself/themselves} to | oppos* à | ~oppose
opposes to | oppos* à | opposes
~accuse to have | accus* d'avoir | ~accuse of having
~suspect to have | soupçonn* d'avoir | ~suspect of having
~charge to have | accus* d'avoir | ~charge with having
since one/two/three/four/five/six/seven/eight/nine/ten/several/many day/days/week/weeks/month/months/year/years | depuis | for $1 $2
`;

const FALSE_FRIENDS = `
our antenna | (?:notre |l'|leur )antenne(?! (?:parabolique|relais|radio|satellite)) | our channel; our station
their/its/his/the antenna | (?:à|sur|de|quitt*|rendre|garder|reprendre|prendre) (?:leur |son |l')antenne(?! (?:parabolique|relais|radio|satellite)) | $1 channel; ?the air
infallible | infaillible* | unfailing; unwavering
actually | actuellement | currently; at present
actual +president/government/minister/director/leader/crisis/situation/context | actuel* | current $1
eventually | éventuellement | possibly; perhaps
eventual | éventuel* | possible; potential
+library | librairie* | +bookstore; +bookshop
sensible +subject/question/issue/file/area/data/point/zone | sensible* | sensitive $1
ancient +minister/president/chief/deputy/ambassador/director/adviser/mayor/player/soldier/combatant | (?:ancien*|ex) | former $1
important +number [of] | nombre* important*;important* nombre* | large +number
important damage/damages/losses/sums/means/delay/delays/sum/part/rise/increase/drop | important* | considerable $1; heavy $1; major $1
+deception | déception* | +disappointment
within a delay of; in a delay of | délai* | within
within the delay; in the delay; in the delays; in delays; the delays fixed | délai* | ?deadline; ?on time
+injury [to/towards] | injure* | +insult
journey [of action/mobilization/strike] | journée | day
national journey | journée | national day
+physician | physicien* | +physicist
+preservative | préservatif* | +condom
+process [against] | procès | +trial
the process [of the] | procès | the trial
+reunion | réunion* | +meeting
+location | location* | +rental
+manifestation | manifestations? (?:contre|pour|pacifi*|organis*|syndic*|étudiant*|interdit*|massive*|violent*|prévu*|a|ont|de soutien|de protestation|nationale|dans|en|s'|se|qui);manifestant* | +demonstration; +protest
+manifestant | manifestant* | +demonstrator; +protester
informations | information* | information; details
our/the redaction | rédaction | $1 newsroom
according to our +information | selon nos informations | our reporting shows; we have learned
vocational/professional/continuous formation | formation* (?:professionnelle*|continue*) | $1 training
+exposition | exposition* | +exhibition
petrol | pétrole | oil
prejudice | préjudice* | harm; damage
~prevent that | préven* qu* | ~warn that
~realize [a/the/his/her/their film/documentary] | réalis* | ~make
~realize [a/the/this study/survey/poll/report/work] | réalis* | ~carry out
~realize [an/the/this interview/investigation] | réalis* | ~conduct; ~carry out
~suppress jobs/posts/positions | suppr* | ~cut $1
+suppression of {jobs/posts/positions} | suppression* | ?job cuts
susceptible to | susceptible* d* | likely to; liable to
susceptible of | susceptible* d* | liable to
tentative of | tentative* d* | attempted
tentative to | tentative* d* | attempt to
tentatives | tentative* d* | attempts
+stage [in a/the company] | stage* en entreprise | +internship
retreat reform; reform of the retreats; retreats reform; reform of retreats; reform of the retreat | réforme des retraite* | pension reform
age of retreat; retreat age | (?:âge de la|départ à la) retraite* | retirement age
in retreat | (?:à la|en) retraite | retired
~interpellate | interpell* | ~arrest; ~question
+interpellation | interpellation* | +arrest
+scrutiny | scrutin* | +ballot; vote
+suffrage | suffrages | +vote
prolongations | prolongations | extra time
shots on goal; shots at goal | tirs au but | penalty shootout
+vestiary; +cloakroom | vestiaires? | dressing +room; locker +room
+selector | sélectionneur* | national +coach
the blues | les bleus | the French team
+patron of | patron* d* | +head of; +boss of
explosive +engine | engins? explosifs? | explosive +device
+engine of death | engins? de mort | deadly +weapon
under caution | sous caution | on bail
caution of | caution d* | backing of; bail of
+quinquennium; +quinquennate; +quinquennat | quinquennat* | five-year +term
police/border/identity/customs controls | contrôles? | $1 checks
~control the identity/identities/papers/passengers/vehicles/bags | contrôl* | ~check the $1
+magistrate | magistrat* | +judge; +prosecutor
+procurator | procureur* | +prosecutor
advocate general; general advocate; general lawyer | avocat* généra* | prosecutor
+cadre | cadres? | +executive; +manager
inhabited [house/houses/island/islands/area/areas/building/buildings] | inhabité* | uninhabited
+editor [of books/video] | éditeur* | +publisher
+inconvenience | inconvénient* | +drawback
intoxicated | intoxiqu* | poisoned
license of; licence of | licence* d* | bachelor’s degree in
the misery | misère | poverty
great misery | misère | great poverty
mundane | mondain* | society; fashionable
it is an evidence; it is evidence | évidence | it is obvious
an evidence that | évidence | ?obvious that
in evidence | en évidence | prominent; to the fore
~pass [an/the/their/his/her exam/exams/examination/baccalaureate] | pass* (?:un|l'|le|son|leurs?|des) (?:examen*|bac*|épreuve*) | ~take
~demand [if]; ~demand {themselves/himself/herself/oneself} | (?:se|s'est|me|nous) demand* | ~wonder
~pretend [that]; ~pretend [to have/be] | prétend* | ~claim
rests to be seen | reste* à | remains to be seen
it rests to | reste* à | it remains to
rests to {see/know} | reste* à | ?it remains to be seen
~ignore {if/whether/where/who/how/why} | ignor* | ?not know
~resume [the situation/facts/position/debate] | résum* | ~sum up
~report [the match/meeting/vote/election/trial/decision] | report* (?:à|au|la|le|l') | ~postpone
~recuperate | récupér* | ~recover; ~get back
~replace [in its/the/their context] | replac* dans | ~put
~verbalize | verbalis* | ~fine
it is defended to | défend* d* | it is forbidden to
~defend to | défend* d* | ?forbid to
~dispute [a/the/his/her/their match/final/game/tournament] | disput* | ~play
~dispose of | dispos* d* | ~have; ~have at one's disposal
~achieve [the/its/their/his/her work/works] | achev* | ~complete
~attend [the result/results/verdict] | attend* | ~wait for; ~await
~attend that | attend* | ?wait for
~rejoin [the/his/her team/ranks/club/army/capital/group/party] | rejoin* | ~join
~deposit [a/an/the/his/her/their complaint/bill/amendment/request]; ~depose [a/an/the/his/her/their complaint/bill/amendment/request] | dépos* | ~file
~animate [the/a debate/program/programme/show/evening] | anim* | ~host; ~moderate
~integrate [the/a team/club/group/school/squad] | intég* | ~join
~lance an appeal | lanc* un appel | ~issue an appeal; ~appeal
~permit to | perme* d* | ~make it possible to; ?~allow
~valorize; ~valorise | valoris* | ~promote; ~enhance
~instrumentalize; ~instrumentalise | instrumentalis* | ~exploit
~sensibilize; ~sensibilise | sensibilis* | ~raise awareness among
~mediatize; ~mediatise | médiatis* | ~publicize
highly {mediatized/mediatised} | médiatis* | high-profile
~concretize; ~concretise | concrétis* | ~carry out; ~bring about
~relativize; ~relativise | relativis* | ~put into perspective
~contest [the decision/results/election/charges/facts/reform] | contest* | ~dispute; ~challenge
~refuse that | refus* qu* | ?refuse to allow
the military | (?:le|un|ce|au|du) militaire(?! \\p{L}*(?:ais|ain|ien|e)(?!\\p{L})) | the officer; the soldier
the politician man; the politic | (?:le|ce|cet) (?:homme )?politique(?= |,|\\.) | the politician
the scientifics | (?:le|la|ce|cette|les|des|aux) scientifiques? | the scientists
the scientific man | (?:le|la|ce|cette|les) scientifiques? | the scientist
the responsibles | (?:le|la|ce|les|des|aux) responsables? | the officials
the particulars | (?:les|aux|des) particuliers | private individuals
+technician of surface | techniciens? de surface | +cleaner
the assisteds | assistés? | the benefit claimants
the elect | (?:l'élu|l'élue|les élus|des élus|aux élus) | ?the elected official; ?the councilor
the concerned persons | (?:personnes? )?concerné* | the people concerned
the concerned person | (?:personnes? )?concerné* | the person concerned
the interested party | l'intéressé*;les intéressés | ?the person concerned; ?he; ?she
the mis en cause | mis* en cause | the suspect
the direction of the company/group/school/party/firm | direction | the management of the $1
+syndicate | syndicats? | +union; trade union
+syndicalist | syndicaliste* | +union member; +trade unionist
+collectivity; territorial +collectivity; local +collectivity | collectivité* | local +authority
+agglomeration | agglomération* | built-up +area; +conurbation
+trimester | trimestre* | +quarter
first/second semester | semestre* | $1 half
+semester of the year | semestre* | ?half of the year
+quarter [of the city] | quartiers? | +neighborhood
{hot/sensitive} +quarter | quartiers? | troubled +neighborhood
popular +quarter | quartiers? | working-class +neighborhood
popular +class | populaires? | working +class
popular [neighborhood/neighborhoods/district/districts/suburb/suburbs] | populaires? | working-class
+polemic | polémique* | +controversy; +row
polemical | polémique* | controversial
+personality of the left/right/opposition/majority | personnalité* | +figure of the $1
punctual +action/measure/help | ponctuel* | one-off $1; occasional $1
conjunctural; conjonctural | conjoncturel* | cyclical; short-term
conjuncture | conjoncture* | economic situation; ?circumstances
inedited; inedit; inedite | inédit* | unprecedented; new
unedited +situation/measure/event | inédit* | unprecedented $1
+perspective of agreement/peace/growth | perspectives? | +prospect of $1
sympathetic [person/people/man/woman] | sympathique* | likeable
+mutation of the society/economy/work/market | mutation* | +transformation of the $1
implantation of | implantation* | establishment of; location of
~implant itself | implant* | ~set up
~implant in | implant* | ~set up in
~be implanted in | implant* | ~be based in
+preoccupation | préoccupation* | +concern
preoccupying; preoccupant | préoccupant* | worrying; of concern
precisions | précisions | details
+convocation | convocation* | +summons
~convoke | convoqu* | ~summon
+incivility; incivilities | incivilité* | antisocial behavior
degradations | dégradations | damage; vandalism
+animator | animateur* | +presenter; +host
+realizer; +realisator | réalisateur* | +director
actuality | actualité* | news; current events
`;

const REPORTING_VERBS = `
<,> =analyze; <,> =analyse | analys* | ~say; ~explain
<,> =recall; ~recall that | (?<!(?:se|me|te) )rappel* | ~point out; ~note
<,> =remind; ~remind that | rappel* | ~point out; ~note
<,> =underline; ~underline that | soulign* | ~stress; ~say
<,> =decipher; <,> =decrypt; <”> =decode; ~decrypt that | décrypt*;déchiffr* | ~explain; ~say
<”> =detail | détaill* | ~explain; ~say
<”> precises; <”> precised; <”> =specify | précis* | ~add; ~say
<”> =estimate | estim* | ~say; ~believe
<”> =judge | jug* | ~say
<”> =confide | confi* | ~say; ~admit
<”> =hammer; ~hammer that | martel*;martèl* | ~insist; ~repeat
<”> =tackle | tacl* | ~snipe; ~say
<”> =ironize; <”> =ironise; <”> ~be ironic | ironis* | ~joke; ~quip
<”> =launch; <”> =throw | lanc* | ~say; ~declare
<”> ~let go; <”> =drop; <”> =release | lâch* | ~say
<”> =slip; <”> =slide | gliss* | ~say; ~confide
<”> =point; <”> =pinpoint | pointe;pointait;pointé | ~point out; ~say
<”> =moderate; <”> =temper; <”> =nuance; <”> =shade; <”> =qualify | tempér*;tempèr*;nuanc*;modér*;modèr* | ~caution; ~say
<”> =relativize; <”> =relativise; <”> ~put into perspective | relativis* | ~say
<”> =abound | abond* | ~agree
<”> =develop | développ* | ~go on; ~explain
<”> =pursue; <”> =chain; <”> =link | poursui*;enchaîn* | ~go on; ~continue
<”> =advance; ~advance that | avanc* | ~suggest; ~say
<”> =sustain; ~sustain that | souten*;soutien* | ~maintain; ~argue
<”> =rejoice; <”> ~congratulate himself; <”> ~congratulate herself; <”> =felicitate | félicit*;réjoui* | ~say
<”> =indignate; <”> =revolt; <”> ~be indignant | indign*;insurg* | ~protest; ~fume
<”> ~annoy himself; <”> ~irritate himself; <”> ~get annoyed | agac* | ~snap; ~say
<”> =bid; <”> =outbid; <”> =overbid | renchéri* | ~add; ~agree
<”> =signal | signal* | ~report; ~say
<”> =evoke; ~evoke that | évoqu* | ~say; ~mention
<”> =cut; <”> =slice | tranch* | ~say; ~conclude
<”> =complete | complèt*;complét* | ~add
<”> =thunder | tonn*;fulmin* | ~fume; ~say
<”> =savor; <”> =savour | savour* | ~say
<”> =theorize; <”> =theorise | théoris* | ~argue
<”> =salute; <”> =greet | salu* | ~say
<”> =rectify | rectifi* | ~correct; ~say
<”> =notice | remarqu*;not* | ~note; ~say
<”> =translate | tradui* | ~explain
<”> =oppose | oppos* | ~object
`;

/** What English made from French says too literally. */
export const FRENCH_TO_ENGLISH: readonly EntryPattern[] = [
  ...entriesOf("calque", "fr", WEEKDAYS + CALQUES),
  ...entriesOf("false-friend", "fr", FALSE_FRIENDS),
  ...entriesOf("reporting-verb", "fr", REPORTING_VERBS),
];
