package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.HostileBodies.HostileBody;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** Signed bodies that could not be typed: listed and marked, in no sum, readable, to be mended. */
@LongTest
final class HostileBodiesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    @TempDir Path root;
    private final List<UUID> ids = new ArrayList<>();
    private OpenStation station;
    private Register register;

    @BeforeEach
    void storeThemAll() {
        station =
                TestStations.create(root, s -> SeizureRules.check(s, NOW, TestStations.REFERENCE));
        register = TestStations.register(station);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        for (HostileBody hostile : HostileBodies.all()) {
            ids.add(register.newRecordId());
            seeder.write(ids.getLast(), RevisionKind.PUT, hostile.body(), List.of());
        }
        station.catalogue().refresh(ids);
    }

    @AfterEach
    void close() {
        station.close();
    }

    /** A paper says so without running the rules again. */
    @Test
    void theListSaysOfEachWhyItDoesNotCount() {
        for (UUID id : ids) {
            OpenRecord record = register.open(id).orElseThrow();
            assertThat(register.catalogue().exclusions(id))
                    .contains(record.exclusions(register.invalidating(record)));
        }
        assertThat(register.catalogue().exclusions(new UUID(0, 0))).isEmpty();
    }

    @Test
    void eachIsListedWithItsMarkAndCountsNowhere() {
        assertThat(register.catalogue().page(Query.ALL, 0, 100))
                .hasSize(ids.size())
                .allMatch(row -> row.indicators().has(ExclusionReason.INVALID));
        assertThat(register.catalogue().totals(Query.ALL, List.of()))
                .containsExactly(new TotalsRow(List.of(), 0, Totals.NONE, 0));
        assertThat(register.catalogue().excluded(Query.ALL))
                .isEqualTo(Map.of(ExclusionReason.INVALID, (long) ids.size()));
        assertThat(
                        register.catalogue()
                                .page(Query.ALL.marked(Set.of(ExclusionReason.INVALID)), 0, 100))
                .hasSize(ids.size());
    }

    /** The same names may mean something else in a newer major version. */
    @Test
    void aRecordOfANewerMajorVersionIsListedAndCountsNowhere() {
        UUID id = register.newRecordId();
        new JournalSeeder(station)
                .write(
                        new Revision.Subject(id, RecordKind.SEIZURE.name(), "seizure/2.0"),
                        SeizureShape.SHAPE.write(Seizures.complete()));
        station.catalogue().refresh(List.of(id));
        assertThat(row(id).indicators().exclusions()).startsWith(ExclusionReason.NEWER);
        assertThat(register.catalogue().excluded(Query.ALL))
                .containsEntry(ExclusionReason.NEWER, 1L);
    }

    @Test
    void everythingThatReadsThemGoesOn() {
        for (UUID id : ids) {
            OpenRecord opened = register.open(id).orElseThrow();
            assertThat(register.invalidating(opened)).isNotEmpty();
            assertThat(register.history(id)).hasSize(1);
            register.check(opened.seizure(), SaveIntent.SUBMIT);
            register.catalogue().similar(id, opened.seizure());
        }
        for (String order : List.of("header.number", "header.status", "items.substance")) {
            register.catalogue().page(Query.ALL.orderedBy(order, true, Language.RU), 0, 100);
        }
        assertThat(register.cases(Query.ALL)).hasSize(ids.size());
        String before = station.catalogue().contentHash();
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).isEqualTo(before);
    }

    @Test
    void aPersonMendsThemAndTheyCount() {
        List<HostileBody> all = HostileBodies.all();
        for (int i = 0; i < all.size(); i++) {
            UUID id = ids.get(i);
            OpenRecord opened = register.open(id).orElseThrow();
            SaveRequest mended = SaveRequest.ofChange(opened, completed(opened), SaveIntent.SAVE);
            assertThat(register.record(mended))
                    .as(all.get(i).name())
                    .isInstanceOf(SaveResult.Saved.class);
            OpenRecord after = register.open(id).orElseThrow();
            assertThat(register.invalidating(after))
                    .as(all.get(i).name())
                    .extracting(Violation::code)
                    .isEmpty();
            assertThat(row(id).indicators().has(ExclusionReason.INVALID)).isFalse();
            assertThat(register.history(id).getFirst().changes())
                    .as("the history keeps what was there")
                    .isNotEmpty();
        }
    }

    /** The complete seizure, with the status and number of the record. */
    private static Seizure completed(OpenRecord opened) {
        Seizure complete = Seizures.complete();
        var header = opened.seizure().header();
        Seizure numbered = SeizureShape.SHAPE.with(complete, "/header/number", header.number());
        return SeizureShape.SHAPE.with(numbered, "/header/status", header.status());
    }

    private SeizureRow row(UUID id) {
        return register.catalogue().page(Query.ALL, 0, 100).stream()
                .filter(row -> row.recordId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
