// A form in a frame tells the page around how high it is.
if (window.parent !== window) {
  const tell = () => window.parent.postMessage({ fullcourtHeight: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
