package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.app.diagnosis.SettingsFormat;
import rubezh.backup.BackupLocation;
import rubezh.backup.BackupService.Place;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.store.OpenStation;
import rubezh.store.file.AtomicFiles;
import rubezh.store.file.PrivateFiles;
import rubezh.text.Fault;

/**
 * Folders of the backups of the register in one data folder: {@code RUBEZH_BACKUPS}, else what was
 * chosen on this machine, else {@code backups} beside the data folder; and a second one, if it was
 * chosen. A machine may have several registers, so each choice belongs to a data folder.
 */
final class BackupPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(BackupPlaces.class);

    private final Path settings;
    private final Path data;
    private final String environment;

    /**
     * @param environment environment variables
     * @param config folder of the settings of this machine
     * @param data data folder of the register
     */
    BackupPlaces(Map<String, String> environment, Path config, Path data) {
        this.settings = config.resolve("backups.json");
        this.data = data.toAbsolutePath().normalize();
        this.environment = environment.getOrDefault("RUBEZH_BACKUPS", "");
    }

    static BackupPlaces of(OpenStation station, Machine machine) {
        return new BackupPlaces(
                machine.environment(),
                station.handle().config().markFolder(),
                station.handle().folder());
    }

    Path first() {
        return environment.isEmpty()
                ? chosen(Place.FIRST).orElseGet(() -> data.resolveSibling("backups"))
                : Path.of(environment).toAbsolutePath().normalize();
    }

    Optional<Path> second() {
        return chosen(Place.SECOND);
    }

    private Optional<Path> chosen(Place place) {
        return read().get(key(place)) instanceof String folder
                ? Optional.of(Path.of(folder))
                : Optional.empty();
    }

    private String key(Place place) {
        return place + " " + data;
    }

    private Map<String, Object> read() {
        try {
            return Files.exists(settings)
                    ? CanonicalJson.read(Files.readAllBytes(settings))
                    : Map.of();
        } catch (IOException | MalformedJsonException e) {
            LOG.warn("folders of backups not read: {}", e.toString());
            return Map.of();
        }
    }

    Optional<BackupLocation> location(Place place) {
        Optional<Path> folder = place == Place.FIRST ? Optional.of(first()) : second();
        return folder.map(found -> location(found, place));
    }

    private BackupLocation location(Path folder, Place place) {
        boolean fixed = place == Place.FIRST && !environment.isEmpty();
        try {
            FileStore disk = Files.getFileStore(existing(folder));
            boolean reachable = Files.isDirectory(folder) || place == Place.FIRST;
            return new BackupLocation(
                    folder,
                    reachable,
                    reachable ? disk.getUsableSpace() : 0,
                    reachable ? disk.getTotalSpace() : 0,
                    disk.equals(Files.getFileStore(existing(data))),
                    fixed);
        } catch (IOException e) {
            return new BackupLocation(folder, false, 0, 0, false, fixed);
        }
    }

    private static Path existing(Path folder) {
        Path at = folder;
        for (Path parent = at; parent != null && Files.notExists(at); parent = at.getParent()) {
            at = parent;
        }
        return at;
    }

    /**
     * Chooses a folder after a file was written, read back and deleted in it; {@code BAK-016} where
     * a later version of the program wrote the file of the folders.
     *
     * @param folder the folder; null for no second one, or for the usual first one
     */
    void choose(Place place, @Nullable Path folder) {
        if (place == Place.FIRST && !environment.isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "BAK-009", environment);
        }
        var members = new TreeMap<>(read());
        if (SettingsFormat.isNewer(members)) {
            throw new Fault(Fault.Exit.NEWER_FORMAT, "BAK-016", settings);
        }
        if (folder == null) {
            members.remove(key(place));
        } else {
            Path absolute = folder.toAbsolutePath().normalize();
            requireApart(place, absolute);
            requireWritable(absolute);
            members.put(key(place), absolute.toString());
        }
        try {
            PrivateFiles.createFolderOf(settings);
            ByteBuffer json = ByteBuffer.wrap(CanonicalJson.write(members));
            AtomicFiles.replace(settings, channel -> channel.write(json));
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", settings);
        }
    }

    private void requireApart(Place place, Path folder) {
        boolean other =
                place == Place.SECOND
                        ? folder.equals(first())
                        : second().filter(folder::equals).isPresent();
        if (other || folder.startsWith(data)) {
            throw new Fault(Fault.Exit.USAGE, "BAK-008", folder);
        }
    }

    private static void requireWritable(Path folder) {
        Path test = folder.resolve("rubezh-write-test.part");
        byte[] bytes = {1, 2, 3};
        try {
            PrivateFiles.createFolder(folder);
            AtomicFiles.replace(test, channel -> channel.write(ByteBuffer.wrap(bytes)));
            boolean same = java.util.Arrays.equals(bytes, Files.readAllBytes(test));
            Files.delete(test);
            if (!same) {
                throw new Fault(Fault.Exit.DISK, "BAK-007", folder);
            }
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "BAK-007", folder);
        }
    }
}
