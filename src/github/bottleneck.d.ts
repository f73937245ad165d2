/** The build that the throttling plugin uses too, without what connects to Redis. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
