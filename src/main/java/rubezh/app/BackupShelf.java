package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.backup.BackupService.Condition;
import rubezh.backup.BackupService.Entry;
import rubezh.backup.BackupService.Occasion;
import rubezh.backup.BackupService.Place;
import rubezh.store.OpenStation;
import rubezh.store.backup.BackupFile;
import rubezh.store.backup.BackupFolder;
import rubezh.store.backup.BackupNotes;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/** Backups of an open register in both folders, with what the register knows of them. */
final class BackupShelf {
    private final OpenStation station;
    private final BackupPlaces places;
    private final BackupNotes notes;

    BackupShelf(OpenStation station, BackupPlaces places) {
        this.station = station;
        this.places = places;
        this.notes = new BackupNotes(station.notes());
    }

    BackupPlaces places() {
        return places;
    }

    BackupNotes notes() {
        return notes;
    }

    BackupFolder first() {
        return folder(places.first());
    }

    private BackupFolder folder(Path path) {
        UUID register = station.handle().connections().read(StationMetadata::readRegisterId);
        return new BackupFolder(path, register);
    }

    private Optional<BackupFolder> second() {
        return places.second().map(this::folder);
    }

    /** Returns the backups of both folders, newest first. */
    List<Entry> list() {
        var byName = new LinkedHashMap<String, BackupFile>();
        Stream.concat(first().list().stream(), second().stream().flatMap(f -> f.list().stream()))
                .forEach(file -> byName.putIfAbsent(file.file().getFileName().toString(), file));
        return byName.values().stream()
                .sorted(Comparator.comparing(BackupFile::at).reversed())
                .map(this::entry)
                .toList();
    }

    Entry entry(BackupFile file) {
        BackupNotes.BackupNote facts = notes.find(file.file());
        return new Entry(
                file.file(),
                file.at(),
                file.size(),
                placesOf(file),
                occasion(facts),
                facts.records(),
                condition(facts));
    }

    private Set<Place> placesOf(BackupFile file) {
        Path name = file.file().getFileName();
        var found = EnumSet.noneOf(Place.class);
        var folders = new ArrayList<BackupFolder>(List.of(first()));
        second().ifPresent(folders::add);
        for (int i = 0; i < folders.size(); i++) {
            if (folders.get(i).folder().resolve(name).toFile().isFile()) {
                found.add(Place.values()[i]);
            }
        }
        return found;
    }

    private static @Nullable Occasion occasion(BackupNotes.BackupNote facts) {
        return Stream.of(Occasion.values())
                .filter(occasion -> occasion.name().equals(facts.occasion()))
                .findFirst()
                .orElse(null);
    }

    private static Condition condition(BackupNotes.BackupNote facts) {
        if (facts.rehearsed() == null) {
            return Condition.COMPARED;
        }
        return facts.sound() ? Condition.OPENED : Condition.UNSOUND;
    }

    /**
     * @param failure what failed last in the background
     */
    BackupStatus status(@Nullable Fault failure) {
        List<Entry> entries = list();
        Instant newest =
                entries.stream()
                        .filter(entry -> entry.condition() != Condition.UNSOUND)
                        .map(Entry::at)
                        .findFirst()
                        .orElse(null);
        Instant rehearsed =
                entries.stream()
                        .filter(entry -> entry.condition() == Condition.OPENED)
                        .map(entry -> notes.find(entry.file()).rehearsed())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new BackupStatus(newest, rehearsed, failure);
    }

    /** Copies a new backup to the second folder; returns why that failed, or null. */
    @Nullable Fault copyToSecond(Path backup) {
        Optional<BackupFolder> second = second();
        try {
            second.ifPresent(folder -> {
                if (!folder.folder().toFile().isDirectory()) {
                    throw new Fault(Fault.Exit.DISK, "BAK-012", folder.folder());
                }
                folder.add(backup, station.station().zone());
            });
            return null;
        } catch (Fault fault) {
            return fault;
        }
    }
}
