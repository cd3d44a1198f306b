package rubezh.app.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.diagnosis.CheckResult.OwnName;
import rubezh.store.file.ReadOnlyReason;
import rubezh.text.Fault.MessageKey;

/** Check of the rights to the folders of the program and the files in them. */
final class FolderCheck {
    private final CheckedComputer computer;

    FolderCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    List<CheckResult> run() {
        var folders = new LinkedHashMap<String, Path>();
        folders.put("register", computer.data());
        folders.put("settings", computer.folders().config());
        folders.put("log", computer.folders().state());
        folders.put("backups", computer.folders().backups());
        var results = new ArrayList<CheckResult>();
        folders.forEach((name, folder) -> {
            if (Files.isDirectory(folder)) {
                results.addAll(check(new MessageKey("check.place." + name), folder));
            }
        });
        for (String name : List.of("settings.json", "backups.json")) {
            Path file = computer.folders().config().resolve(name);
            if (SettingsFormat.isNewer(file)) {
                results.add(result(CheckLevel.WARNING, "FLD-006", file));
            }
        }
        boolean found = results.stream().anyMatch(result -> result.level().isFinding());
        if (!found) {
            results.add(0, result(CheckLevel.GOOD, "FLD-001"));
        }
        return results;
    }

    private List<CheckResult> check(MessageKey name, Path folder) {
        Optional<CheckResult> closed = writable(name, folder);
        return closed.isPresent()
                ? List.of(closed.get())
                : Stream.of(owner(name, folder), readable(name, folder))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<CheckResult> writable(MessageKey name, Path folder) {
        return ReadOnlyReason.of(folder, folder)
                .filter(reason -> reason != ReadOnlyReason.FULL)
                .map(reason ->
                        result(
                                CheckLevel.FAULT,
                                reason == ReadOnlyReason.MEDIUM ? "FLD-002" : "FLD-003",
                                name,
                                folder));
    }

    /** A folder of another user shows that the program was started as somebody else once. */
    private Optional<CheckResult> owner(MessageKey name, Path folder) {
        try {
            String owner = Files.getOwner(folder).getName();
            String user = computer.system().property("user.name");
            boolean own = user.isEmpty() || owner.equals(user) || owner.endsWith("\\" + user);
            return own
                    ? Optional.empty()
                    : Optional.of(
                            result(
                                    CheckLevel.WARNING,
                                    "FLD-004",
                                    name,
                                    folder,
                                    new OwnName(owner)));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** Rights of others are taken away when the register is opened the next time. */
    private static Optional<CheckResult> readable(MessageKey name, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long open =
                    Stream.concat(Stream.of(folder), files.filter(Files::isRegularFile))
                            .filter(FolderCheck::isOpenToOthers)
                            .count();
            return open == 0
                    ? Optional.empty()
                    : Optional.of(result(CheckLevel.WARNING, "FLD-005", name, open, folder));
        } catch (IOException unreadable) {
            return Optional.of(result(CheckLevel.FAULT, "FLD-003", name, folder));
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream()
                    .anyMatch(right -> !right.name().startsWith("OWNER"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.FOLDER, level, code, arguments);
    }
}
