package rubezh.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static rubezh.text.FaultAssertions.assertFault;
import static rubezh.watch.WatchEntries.named;
import static rubezh.watch.WatchEntries.of;
import static rubezh.watch.WatchEntries.record;
import static rubezh.watch.WatchEntries.with;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journey.TrainingStation;
import rubezh.json.RecordKind;
import rubezh.text.Fault;

/** Entries and values that no form of this program lets through, signed by a valid key. */
@LongTest
class HostileWatchTest {
    private static final StepAuthor SUPERVISOR =
            new StepAuthor("Исмаилов Т.", null, List.of(StepAuthor.SUPERVISOR));
    private static final String MARKS = Seizures.ITEM + "/appearance/marks";

    private final TrainingStation station;

    HostileWatchTest(@TempDir Path folder) {
        station =
                new TrainingStation(
                        folder,
                        "KG-OSH",
                        Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void write(UUID id, WatchEntry entry) {
        write(id, "watch-entry/1.0", RecordKind.WATCH_ENTRY.shape().write(entry.as(SUPERVISOR)));
        station.openStation.catalogue().rebuild(_ -> {});
    }

    private void write(UUID id, String schema, Map<String, Object> body) {
        new JournalSeeder(station.openStation)
                .write(new Revision.Subject(id, RecordKind.WATCH_ENTRY.name(), schema), body);
    }

    /** Each word of n letters has n forms without one of them: together n² letters. */
    @Test
    void aWordOfThirtyThousandLettersFillsNoMemory() {
        UUID id = new UUID(7, 1);
        write(id, of(WatchKind.MARK, "я".repeat(30_000)));
        assertThat(station.watch.match("скорпион")).isEmpty();
        assertThat(station.watch.find(id).orElseThrow().state(station.watch.today()))
                .isEqualTo(ListedWatchEntry.State.UNUSABLE);
    }

    @Test
    void aMarkOfThirtyThousandLettersIsComparedToo() {
        station.watch.add(of(WatchKind.MARK, "скорпион"), WatchScope.STATION);
        String text = "я".repeat(30_000) + " скорпион";
        assertThat(station.watch.match(new UUID(0, 1), with(MARKS, text))).hasSize(1);
    }

    /** Else it tells of every second record, and nobody looks at what it tells any more. */
    @ParameterizedTest
    @ValueSource(strings = {"b", "a b c", "-", "\u0301"})
    void anEntryOfSingleLettersIsNotCompared(String text) {
        write(new UUID(7, 1), of(WatchKind.MARK, text));
        write(new UUID(7, 2), of(WatchKind.PLATE, "1"));
        assertThat(station.watch.match(new UUID(0, 1), with(MARKS, "b a b c"))).isEmpty();
        assertThat(station.watch.match("1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "(a+)+$",
                "NOT Саидов",
                "Саидов OR Рустам",
                "сум*",
                "^Саидов",
                "surname:Саидов",
                "\"Саидов",
                "Саидов\"",
                "Саидов%",
                "Са_дов",
                "'; DROP TABLE rows; --",
                "статус:x"
            })
    void operatorsOfASearchAreLetters(String text) {
        record(station, named("Саидов", "Рустам"));
        for (WatchKind kind : WatchKind.values()) {
            assertThatCode(
                            () -> {
                                try {
                                    UUID id = station.watch.add(of(kind, text), WatchScope.STATION);
                                    station.watch.found(id);
                                } catch (Fault refused) {
                                    assertThat(refused.code()).isEqualTo("WAT-001");
                                }
                            })
                    .doesNotThrowAnyException();
        }
    }

    /** Whatever stands there: only what is closed is refused, and what is done is seen. */
    @Test
    void damagedEntriesAreChangedAndClosedUnlessTheyAreClosed() {
        WatchEntry open = of(WatchKind.PERSON, "Saidov Rustam").as(SUPERVISOR);
        WatchEntry closed = open.closedOn(LocalDate.parse("2026-11-24"), "found");
        for (int seed = 0; seed < 60; seed++) {
            var mutator = new BodyMutator(new Random(seed));
            var whole = RecordKind.WATCH_ENTRY.shape().write(seed % 3 == 0 ? closed : open);
            write(new UUID(0x7000, seed), "watch-entry/1.0", mutator.damaged(whole));
        }
        station.openStation.catalogue().rebuild(_ -> {});
        List<ListedWatchEntry> all = station.watch.list();
        assertThat(all).hasSizeGreaterThan(20);
        for (ListedWatchEntry entry : all) {
            writeOver(entry);
        }
    }

    private void writeOver(ListedWatchEntry damaged) {
        UUID id = damaged.id();
        WatchEntry entry = of(WatchKind.PLATE, "01KG734ABK");
        if (damaged.state(station.watch.today()) == ListedWatchEntry.State.CLOSED) {
            assertFault(() -> station.watch.change(id, entry), "WAT-007");
            assertFault(() -> station.watch.close(id, "damaged"), "WAT-007");
            return;
        }
        station.watch.change(id, entry);
        WatchEntry changed = entry(id);
        assertThat(changed.text()).isEqualTo(entry.text());
        assertThat(changed.kind()).isEqualTo(entry.kind());
        station.watch.close(id, "damaged");
        assertThat(entry(id).closed()).isNotNull();
    }

    private WatchEntry entry(UUID id) {
        return station.watch.find(id).orElseThrow().entry();
    }

    /** What a newer program wrote is not written over by one that cannot read it. */
    @Test
    void anEntryOfANewerProgramIsNotChanged() {
        UUID id = new UUID(7, 1);
        write(id, of(WatchKind.PERSON, "Saidov Rustam"));
        write(id, "watch-entry/2.0", Map.of("persons", List.of("Saidov")));
        station.openStation.catalogue().rebuild(_ -> {});
        long position = station.openStation.journal().position();
        assertFault(() -> station.watch.close(id, "over"), "WAT-013");
        assertThat(station.openStation.journal().position()).isEqualTo(position);
    }
}
