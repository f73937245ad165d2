/** Made by the build: imports each test file of the tier. */
declare module 'suite:tests';
