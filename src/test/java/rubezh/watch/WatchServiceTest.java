package rubezh.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;
import static rubezh.watch.WatchEntries.CAR;
import static rubezh.watch.WatchEntries.named;
import static rubezh.watch.WatchEntries.of;
import static rubezh.watch.WatchEntries.record;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.watch.ListedWatchEntry.State;

/** Entries of one station: what they tell, and how they are changed, over a real file. */
@LongTest
class WatchServiceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final WatchEntry SAIDOV = of(WatchKind.PERSON, "Saidov Rustam");

    private final TrainingStation station;
    private final WatchService watch;

    WatchServiceTest(@TempDir Path folder) {
        station = new TrainingStation(folder, "KG-OSH", CLOCK);
        watch = station.watch;
    }

    @AfterEach
    void close() {
        station.close();
    }

    private List<MatchStrength> match(Seizure seizure) {
        return watch.match(new UUID(0, 1), seizure).stream().map(WatchMatch::strength).toList();
    }

    private State state(UUID id) {
        return watch.find(id).orElseThrow().state(TODAY);
    }

    @Test
    void anEntryIsToldOfFromTheMomentItIsAdded() {
        assertThat(match(named("Саидов", "Рустам"))).isEmpty();
        watch.add(SAIDOV, WatchScope.STATION);
        assertThat(match(named("Саидов", "Рустам"))).containsExactly(MatchStrength.EXACT);
        assertThat(match(named("Саидов", "Тимур"))).isEmpty();
    }

    /** The audit log names it by its id, where other acts name a revision. */
    @Test
    void anEntryOfThisStationHindersNoSignIn() {
        watch.add(SAIDOV, WatchScope.STATION);
        LockedStation locked = station.openStation.lock();
        String login = locked.officers().getFirst().login();
        try (OpenStation again = locked.unlock(login, TrainingStation.PASSWORD, _ -> {})) {
            assertThat(again.session().officer().login()).isEqualTo(login);
        }
    }

    @Test
    void addingTellsWhichRecordsMatchAlready() {
        UUID before = record(station, named("Сайидов", "Рустам"));
        record(station, named("Каримов", "Рустам"));
        UUID id = watch.add(SAIDOV, WatchScope.STATION);
        assertThat(watch.found(id)).extracting(WatchFinding::recordId).containsExactly(before);
        assertThat(watch.find(id).orElseThrow().found()).isOne();
    }

    /**
     * As while typing: a letter more, less or other, anywhere, in a word of five letters or more.
     */
    @Test
    void addingFindsRecordsWhoseSurnameDiffersByALetter() {
        List<UUID> alike =
                Stream.of("Каримов", "Керимов", "Каримова", "Карымов", "Аримов", "Каримо")
                        .map(surname -> record(station, named(surname, "Рустам")))
                        .toList();
        record(station, named("Керимова", "Рустам"));
        record(station, named("Керимов", "Тимур"));
        UUID marked =
                record(
                        station,
                        WatchEntries.with(Seizures.ITEM + "/appearance/marks", "оттиск «Карона»"));
        UUID person = watch.add(of(WatchKind.PERSON, "Karimov Rustam"), WatchScope.STATION);
        UUID mark = watch.add(of(WatchKind.MARK, "корона"), WatchScope.STATION);
        assertThat(watch.found(person))
                .extracting(WatchFinding::recordId)
                .containsExactlyInAnyOrderElementsOf(alike);
        assertThat(watch.found(mark)).extracting(WatchFinding::recordId).containsExactly(marked);
    }

    @Test
    void aPlateAndAMarkAreFoundInRecordsThatWereThereBefore() {
        UUID car = record(station, WatchEntries.with(CAR + "/registration", "01 KG 123 АВС"));
        UUID pressed =
                record(
                        station,
                        WatchEntries.with(Seizures.ITEM + "/appearance/marks", "оттиск «Корона»"));
        UUID plate = watch.add(of(WatchKind.PLATE, "01kg123abc"), WatchScope.STATION);
        UUID mark = watch.add(of(WatchKind.MARK, "корона"), WatchScope.STATION);
        assertThat(watch.found(plate)).extracting(WatchFinding::recordId).containsExactly(car);
        assertThat(watch.found(mark)).extracting(WatchFinding::recordId).containsExactly(pressed);
    }

    @Test
    void aRecordSavedLaterIsFoundToo() {
        watch.add(SAIDOV, WatchScope.STATION);
        assertThat(watch.open()).isEmpty();
        UUID later = record(station, named("Саидов", "Рустам"));
        assertThat(watch.open()).extracting(WatchFinding::recordId).containsExactly(later);
    }

    @Test
    void aRecordThatNoLongerMatchesOrIsCancelledIsNotFound() {
        watch.add(SAIDOV, WatchScope.STATION);
        UUID changed = record(station, named("Саидов", "Рустам"));
        UUID cancelled = record(station, named("Саидов", "Рустам"));
        assertThat(watch.open()).hasSize(2);
        var opened = station.register.open(changed).orElseThrow();
        station.register.record(
                SaveRequest.ofChange(
                        opened,
                        SeizureShape.SHAPE.with(
                                opened.seizure(), WatchEntries.PERSON + "/surname", "Каримов"),
                        SaveIntent.SAVE));
        station.register.cancel(cancelled, "entered twice by mistake");
        assertThat(watch.open()).isEmpty();
    }

    @Test
    void aMatchSetAsideIsToldNoMoreUntilTheValueIsAnother() {
        UUID entry = watch.add(of(WatchKind.PERSON, "Saidov"), WatchScope.STATION);
        UUID record = record(station, named("Саидов", "Рустам"));
        assertThat(watch.open()).hasSize(1);
        watch.setAside(record, watch.match(record, named("Саидов", "Рустам")).getFirst());
        assertThat(watch.match(record, named("Саидов", "Рустам"))).isEmpty();
        assertThat(watch.open()).isEmpty();
        assertThat(watch.found(entry).getFirst().aside())
                .isEqualTo(new WatchDecision("asanov", CLOCK.instant()));
        assertThat(watch.match(record, named("Саидов", "Тимур"))).hasSize(1);
        assertThat(match(named("Саидов", "Рустам"))).as("another record").hasSize(1);
    }

    @Test
    void aClosedEntryStaysInTheListAndTellsNothing() {
        record(station, named("Саидов", "Рустам"));
        UUID id = watch.add(SAIDOV, WatchScope.STATION);
        watch.close(id, "caught");
        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(match(named("Саидов", "Рустам"))).isEmpty();
        assertThat(watch.open()).isEmpty();
        assertThat(watch.history(id)).hasSize(2);
        assertThat(watch.history(id).getLast().entry().closing()).isEqualTo("caught");
        assertFault(() -> watch.change(id, SAIDOV), "WAT-007");
        assertFault(() -> watch.close(id, "again"), "WAT-007");
    }

    @Test
    void anEntryEndsAfterItsLastDay() {
        UUID id =
                watch.add(
                        WatchEntries.until(WatchKind.PERSON, "Saidov Rustam", TODAY),
                        WatchScope.SHARED);
        assertThat(state(id)).isEqualTo(State.IN_FORCE);
        assertThat(watch.find(id).orElseThrow().state(TODAY.plusDays(1))).isEqualTo(State.OVER);
    }

    @Test
    void aChangedEntryTellsWhatItIsNow() {
        for (WatchScope scope : WatchScope.values()) {
            UUID id = watch.add(SAIDOV, scope);
            watch.change(id, of(WatchKind.PERSON, "Karimov Timur"));
            assertThat(match(named("Каримов", "Тимур"))).hasSize(1);
            assertThat(match(named("Саидов", "Рустам"))).isEmpty();
            assertThat(watch.history(id)).hasSize(2);
            watch.close(id, "over");
        }
    }

    @Test
    void anEntryOfTheStationCanBeSharedAndKeepsItsHistory() {
        UUID id = watch.add(SAIDOV, WatchScope.STATION);
        assertThat(watch.find(id).orElseThrow().scope()).isEqualTo(WatchScope.STATION);
        watch.share(id);
        watch.share(id);
        assertThat(watch.find(id).orElseThrow().scope()).isEqualTo(WatchScope.SHARED);
        assertThat(watch.history(id)).hasSize(2);
        watch.close(id, "over");
        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(watch.list()).hasSize(1);
    }

    @Test
    void theListIsTheSameAfterARebuild() {
        watch.add(SAIDOV, WatchScope.SHARED);
        watch.add(of(WatchKind.DOCUMENT, "AN 1234567"), WatchScope.STATION);
        List<ListedWatchEntry> before = watch.list();
        String hash = station.register.catalogue().contentHash();
        station.register.catalogue().rebuild(_ -> {});
        assertThat(watch.list()).isEqualTo(before);
        assertThat(station.register.catalogue().contentHash()).isEqualTo(hash);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertFault(() -> watch.add(of(WatchKind.PERSON, "- «»"), WatchScope.STATION), "WAT-001");
        assertFault(() -> watch.add(of(WatchKind.PLATE, "б/н"), WatchScope.STATION), "WAT-001");
        assertFault(() -> watch.add(of(WatchKind.DOCUMENT, "12"), WatchScope.STATION), "WAT-001");
        assertFault(() -> watch.add(born("1975-13-01"), WatchScope.STATION), "WAT-002");
        assertFault(() -> watch.add(born("2030"), WatchScope.STATION), "WAT-002");
        assertFault(
                () -> watch.add(WatchEntry.of(WatchKind.PERSON, "Saidov", " "), WatchScope.STATION),
                "WAT-003");
        assertFault(
                () -> watch.add(of(WatchKind.MARK, "x".repeat(121)), WatchScope.STATION),
                "WAT-004");
        assertFault(
                () ->
                        watch.add(
                                WatchEntries.until(WatchKind.PERSON, "Saidov", TODAY.minusDays(1)),
                                WatchScope.STATION),
                "WAT-005");
        assertFault(() -> watch.close(new UUID(0, 9), "unknown"), "WAT-006");
        assertThat(watch.list()).isEmpty();
        UUID id = watch.add(born("1975"), WatchScope.STATION);
        assertFault(() -> watch.close(id, " "), "WAT-008");
    }

    private static WatchEntry born(String born) {
        return new WatchEntry(
                WatchKind.PERSON,
                "Saidov Rustam",
                born,
                "why",
                null,
                null,
                null,
                null,
                null,
                null,
                SAIDOV.by());
    }
}
