package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.Completeness;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.shape.RecordParseResult;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** Whatever a tree or a line holds, reading it gives a result and never throws. */
@LongTest
class ArbitraryTreeTest {
    private static final long SEED = 20261126;
    private static final UUID RECORD = new UUID(0x7000L, 1);
    private static final String LINE = "01930000-0000-7000-8000-000000000011";
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "x",
                    "NaN GRM",
                    "-1 GRM",
                    "1e999 KGM",
                    "+999999999-01-01T00:00:00Z",
                    "2026-02-30",
                    "00000000-0000-0000-0000-00000000000",
                    LINE,
                    "OPI-HER",
                    "\uD83D\uDE00\u202E\u0000",
                    "a/~b");
    private static final List<@Nullable Object> VALUES = values();

    private final Random random = new Random(SEED);
    private final BodyValidator validator =
            new BodyValidator(TestStations.REFERENCE, InstantSource.system());

    private static List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>(TEXTS);
        values.add(null);
        values.addAll(List.of(0L, -1L, CanonicalJson.MAX_INTEGER, true, List.of(), Map.of()));
        values.add("9".repeat(400) + " GRM");
        values.add(List.of(List.of(List.of())));
        values.add(List.of(Map.of("id", 5L), Map.of(), "x", 1L));
        values.add(Map.of("id", "x", "pos", "y", "", Map.of("", List.of())));
        values.add(List.of(Map.of("id", LINE), Map.of("id", LINE, "pos", 1L)));
        return values;
    }

    @Test
    void anyTreeIsRead() {
        Map<String, Object> full =
                SeizureShape.SHAPE.write(FullSeizure.in(Language.EN, TestStations.REFERENCE));
        for (int i = 0; i < Repetitions.of(1_000, 100_000); i++) {
            Map<String, Object> tree = changedMap(full);
            assertThat(read(tree)).as("case %d of seed %d", i, SEED).isNotNull();
        }
    }

    private Seizure read(Map<String, Object> tree) {
        RecordParseResult<Seizure> result = SeizureShape.SHAPE.read(tree);
        Seizure seizure = result.record();
        validator.violations(tree);
        Completeness.of(seizure);
        Map<String, Object> written = SeizureShape.SHAPE.write(seizure);
        assertThat(SeizureShape.SHAPE.read(written).problems()).isEmpty();
        ValueTree.apply(written, ValueTree.difference(written, tree), tree);
        ValueTree.apply(tree, ValueTree.difference(tree, written), written);
        return seizure;
    }

    @Test
    void anyConcurrentRevisionsAreMerged() {
        Map<String, Object> full =
                SeizureShape.SHAPE.write(FullSeizure.in(Language.EN, TestStations.REFERENCE));
        for (int i = 0; i < Repetitions.of(200, 20_000); i++) {
            Revision first = revision(1, Map.of(), changedMap(full), List.of());
            Revision second =
                    revision(2, first.content().body(), changedMap(full), List.of(first.id()));
            Revision third =
                    revision(3, first.content().body(), changedMap(full), List.of(first.id()));
            RecordView view = RevisionMerger.view(List.of(third, first, second));
            assertThat(view.heads()).as("case %d of seed %d", i, SEED).hasSize(2);
            SeizureShape.SHAPE.read(view.body());
        }
    }

    private static Revision revision(
            long number,
            Map<String, Object> before,
            Map<String, Object> body,
            List<RevisionId> parents) {
        var signer = new TestSigner(number);
        var act =
                new Revision.Act(
                        RevisionKind.PUT,
                        "officer:a",
                        "KG-OSH",
                        OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                        null,
                        false);
        var unsigned =
                new UnsignedRevision(
                        RecordKind.SEIZURE.subject(RECORD),
                        act,
                        new Revision.Link(signer.replica(), 1, null, parents),
                        "0f".repeat(16),
                        body,
                        ValueTree.difference(before, body));
        return RevisionLine.sign(unsigned, signer::sign).revision();
    }

    private @Nullable Object changed(@Nullable Object value) {
        if (random.nextInt(60) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        return switch (value) {
            case Map<?, ?> map -> changedMap(map);
            case List<?> list -> {
                var changed = new ArrayList<@Nullable Object>();
                list.forEach(element -> changed.add(changed(element)));
                if (!changed.isEmpty() && random.nextInt(20) == 0) {
                    changed.add(changed.get(random.nextInt(changed.size())));
                }
                yield changed;
            }
            case null, default -> value;
        };
    }

    private Map<String, Object> changedMap(Map<?, ?> map) {
        var changed = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> {
            if (random.nextInt(60) != 0) {
                changed.put((String) name, changed(value));
            }
        });
        return changed;
    }

    @Test
    void anyLineIsReadOrRefused() {
        byte[] line = RevisionChains.of(new TestSigner(1), 1).getFirst().line();
        for (int i = 0; i < Repetitions.of(2_000, 200_000); i++) {
            byte[] changed = line.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                byte letter =
                        random.nextBoolean()
                                ? (byte) random.nextInt(256)
                                : line[random.nextInt(line.length)];
                changed[random.nextInt(changed.length)] = letter;
            }
            assertThat(RevisionLine.read(changed))
                    .as(
                            "case %d of seed %d: %s",
                            i, SEED, new String(changed, StandardCharsets.UTF_8))
                    .isNotNull();
        }
    }
}
