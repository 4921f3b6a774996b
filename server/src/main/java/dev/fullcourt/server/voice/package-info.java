/**
 * The voice of the buyer: what buyers said and what marketers and sellers noted from conversations,
 * to be searched, each with the stage the buyer was in; and how many conversations marketing itself
 * has. Notes are events of the log; nothing is kept here.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "access",
      "buyers",
      "database :: columns",
      "desk",
      "lists",
      "measures",
      "page",
      "playbooks"
    })
package dev.fullcourt.server.voice;

import org.jspecify.annotations.NullMarked;
