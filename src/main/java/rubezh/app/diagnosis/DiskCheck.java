package rubezh.app.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.store.file.DiskSpace;
import rubezh.text.Fault.MessageKey;

/** Check of the free space where the register, its backups and temporary files lie. */
final class DiskCheck {
    private final CheckedComputer computer;

    DiskCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    List<CheckResult> run() {
        var places = new LinkedHashMap<String, Path>();
        places.put("register", computer.data());
        places.put("backups", computer.folders().backups());
        computer.folders().second().ifPresent(second -> places.put("second", second));
        places.put("temporary", computer.folders().temporary());
        return places.entrySet().stream()
                .map(place -> check(place.getKey(), existing(place.getValue())))
                .toList();
    }

    /** Returns a folder, or the nearest one above that exists: there it would be created. */
    static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        for (Path above = at; above != null && Files.notExists(at); above = above.getParent()) {
            at = above;
        }
        return at;
    }

    private static CheckResult check(String place, Path folder) {
        var space = new DiskSpace(folder);
        var name = new MessageKey("check.place." + place);
        long free = space.freeMegabytes();
        if (space.isShort()) {
            return result(CheckLevel.FAULT, "DSK-003", name, free, folder);
        }
        return space.isLow()
                ? result(CheckLevel.WARNING, "DSK-002", name, free, folder)
                : result(CheckLevel.GOOD, "DSK-001", name, free, folder);
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.DISK, level, code, arguments);
    }
}
