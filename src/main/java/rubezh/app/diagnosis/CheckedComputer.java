package rubezh.app.diagnosis;

import module java.base;

import rubezh.backup.BackupService.BackupStatus;

/**
 * Computer to be checked, and the register on it.
 *
 * @param folders folders of the program
 * @param clock clock and zone of the computer
 * @param system where the files of the operating system lie
 * @param openHere whether this process has the register open
 * @param backups what a signed-in officer is told of the backups; empty before
 */
public record CheckedComputer(
        CheckedFolders folders,
        Clock clock,
        SystemFiles system,
        boolean openHere,
        Optional<BackupStatus> backups) {
    /**
     * Folders of the program.
     *
     * @param data register
     * @param config settings of this computer
     * @param state log files
     * @param backups first folder of backups
     * @param second second folder of backups, if one was chosen
     */
    public record CheckedFolders(
            Path data, Path config, Path state, Path backups, Optional<Path> second) {
        /** Returns the folder of temporary files, as the program has set it. */
        Path temporary() {
            return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        }
    }

    /**
     * Files of the operating system.
     *
     * @param root root of the file system
     * @param home home folder of the user
     * @param properties properties of Java
     */
    public record SystemFiles(Path root, Path home, Map<String, String> properties) {
        /** Returns those of the running computer. */
        public static SystemFiles current() {
            var properties = new HashMap<String, String>();
            System.getProperties()
                    .stringPropertyNames()
                    .forEach(name -> properties.put(name, System.getProperty(name)));
            return new SystemFiles(
                    Path.of("/"), Path.of(properties.getOrDefault("user.home", "/")), properties);
        }

        /** Returns a property of Java; empty if there is none. */
        public String property(String name) {
            return properties.getOrDefault(name, "");
        }

        boolean isLinux() {
            return property("os.name").equals("Linux");
        }

        /** Returns the content of a text file below the root; empty if it cannot be read. */
        String text(Path file) {
            try {
                return Files.isRegularFile(file)
                        ? Files.readString(file, StandardCharsets.ISO_8859_1)
                        : "";
            } catch (IOException unreadable) {
                return "";
            }
        }
    }

    Path data() {
        return folders.data();
    }
}
