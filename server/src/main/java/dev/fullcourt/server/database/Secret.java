package dev.fullcourt.server.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the database of our own, made once and kept beside it, readable by its owner. */
record Secret(String value) {

  static Secret of(Path data) throws IOException {
    Path file = data.resolve("postgres.secret");
    if (Files.notExists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      try {
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, HexFormat.of().formatHex(random));
      } catch (FileAlreadyExistsException e) {
        return new Secret(Files.readString(file).strip());
      }
    }
    return new Secret(Files.readString(file).strip());
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return "Secret[]";
  }
}
