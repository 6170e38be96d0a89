// Stands for modules of Node where a package that runs in both asks for them in the browser, and then does not use them.
export {};
