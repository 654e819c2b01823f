// Part of the embed's script: shows the view of the address, where the embed takes no settings.
/** @param {() => void} opens */
export default (opens) => {
  opens();
};
