package rubezh.app.diagnosis;

import module java.base;

import rubezh.app.diagnosis.CheckedComputer.CheckedFolders;
import rubezh.app.diagnosis.CheckedComputer.SystemFiles;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.diagnosis.CheckResult;

/**
 * A computer of folders below one root, whose parts a test makes as bad as it wants.
 *
 * @param root folder of everything
 */
record CheckedFixture(Path root) {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

    Path data() {
        return root.resolve("data");
    }

    CheckedFolders folders() {
        return new CheckedFolders(
                data(),
                root.resolve("config"),
                root.resolve("state"),
                root.resolve("backups"),
                Optional.empty());
    }

    /** Returns the files of an operating system below a folder, for the user of this process. */
    SystemFiles system(String... properties) {
        var all = new HashMap<String, String>();
        all.put("os.name", "Linux");
        all.put("user.name", System.getProperty("user.name"));
        all.put("java.specification.version", "25");
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        return new SystemFiles(root.resolve("system"), root.resolve("home"), all);
    }

    CheckedComputer computer() {
        return at(NOW, ZONE);
    }

    CheckedComputer at(Instant now, ZoneId zone) {
        return of(folders(), Clock.fixed(now, zone));
    }

    CheckedComputer of(CheckedFolders folders, Clock clock) {
        return new CheckedComputer(folders, clock, system(), false, Optional.empty());
    }

    CheckedComputer with(SystemFiles system) {
        return new CheckedComputer(
                folders(), Clock.fixed(NOW, ZONE), system, false, Optional.empty());
    }

    CheckedComputer told(BackupStatus status) {
        return new CheckedComputer(
                folders(), Clock.fixed(NOW, ZONE), system(), false, Optional.of(status));
    }

    /** Writes a file of the operating system. */
    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    static List<String> codes(List<CheckResult> results) {
        return results.stream().map(CheckResult::code).toList();
    }
}
