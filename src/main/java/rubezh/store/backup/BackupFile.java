package rubezh.store.backup;

import module java.base;

/**
 * Complete backup in a folder, by its name {@code KG-OSH-1a2b3c4d-20261127T043000Z.backup}:
 * station, beginning of the register's id, time in UTC. The content is as sealed as the register.
 *
 * @param file the file
 * @param at time it was begun
 */
public record BackupFile(Path file, Instant at) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile(".*-([0-9a-f]{8})-([0-9]{8}T[0-9]{6}Z)\\.backup");

    /** Returns a backup to be written at a time; a second later if there is one of that second. */
    static BackupFile next(Path folder, String station, UUID register, Instant at) {
        String name = "%s-%s-%s.backup".formatted(station, mark(register), STAMP.format(at));
        Path file = folder.resolve(name);
        return Files.exists(file)
                ? next(folder, station, register, at.plusSeconds(1))
                : new BackupFile(file, at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Returns the backup of a register with this file name; empty for any other file. */
    static Optional<BackupFile> of(Path file, UUID register) {
        return named(file)
                .filter(name -> name.group(1).equals(mark(register)))
                .flatMap(name -> time(name.group(2)))
                .map(at -> new BackupFile(file, at));
    }

    /** Returns the backup of any register with this file name; empty for any other file. */
    public static Optional<BackupFile> of(Path file) {
        return named(file).flatMap(name -> time(name.group(2))).map(at -> new BackupFile(file, at));
    }

    private static Optional<Matcher> named(Path file) {
        return Optional.of(NAME.matcher(file.getFileName().toString())).filter(Matcher::matches);
    }

    private static String mark(UUID register) {
        return register.toString().substring(0, 8);
    }

    private static Optional<Instant> time(String stamp) {
        try {
            return Optional.of(Instant.from(STAMP.parse(stamp)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** Returns the size in bytes. */
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
