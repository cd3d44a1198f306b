package rubezh.journey;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.journal.RevisionKind;
import rubezh.json.SeizureShape;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** Screenshots of records that do not count: cancelled, in conflict, not valid. */
final class MarkScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private final Path into;

    MarkScreenshots(Path into) {
        this.into = into;
    }

    void takeAll() throws Exception {
        Path folder = Files.createTempDirectory("marks");
        take(folder.resolve("1"), Language.RU, Theme.LIGHT, 1366, 768);
        take(folder.resolve("2"), Language.EN, Theme.DARK, 1366, 768);
        take(folder.resolve("3"), Language.RU, Theme.DARK, 960, 540);
    }

    private void take(Path folder, Language language, Theme theme, int width, int height)
            throws Exception {
        String end =
                String.join(
                        "-",
                        "",
                        language.code(),
                        theme.name().toLowerCase(Locale.ROOT),
                        width + "");
        try (var station = new TrainingStation(folder, "KG-OSH", CLOCK)) {
            UUID contested = write(station);
            try (var driver = new WindowDriver(station, language, theme, width, height)) {
                driver.showShell();
                driver.saveScreenshot(into.resolve("marks" + end + ".png"));
                driver.go(new Destination.OpenCase(contested));
                WindowDriver.waitUntil(() -> driver.shell.screens().size() == 2);
                driver.saveScreenshot(into.resolve("contested" + end + ".png"));
            }
        }
    }

    /** Returns the record in conflict. */
    private static UUID write(TrainingStation station) {
        var seeder = new JournalSeeder(station.openStation);
        Seizure one = numbered(1);
        seeder.put(station.id(), one);
        UUID cancelled = station.id();
        seeder.put(cancelled, numbered(2));
        seeder.cancel(cancelled, numbered(2));
        UUID contested = station.id();
        var first = seeder.put(contested, numbered(3));
        seeder.put(contested, lane(3, "2"), List.of(first.id()));
        seeder.put(contested, lane(3, "5"), List.of(first.id()));
        seeder.write(
                station.id(), RevisionKind.PUT, HostileBodies.all().getFirst().body(), List.of());
        station.openStation.catalogue().rebuild(_ -> {});
        return contested;
    }

    private static Seizure numbered(int number) {
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), "/header/number", "KG-OSH-A-2026-00000" + number);
        return SeizureShape.SHAPE.with(seizure, "/header/status", Status.SUBMITTED);
    }

    private static Seizure lane(int number, String lane) {
        return SeizureShape.SHAPE.with(numbered(number), "/place/lane", lane);
    }
}
