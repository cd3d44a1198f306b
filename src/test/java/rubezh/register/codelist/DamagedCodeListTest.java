package rubezh.register.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static rubezh.domain.reference.CodeListId.CUSTOMS_BODIES;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;

import module java.base;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.output.CodeListText;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.derived.DerivedFields;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.progress.Progress;
import rubezh.table.CodeListTable;
import rubezh.table.EntryChangeFormat;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Records of code lists that an administrator of another station signed, of any content. */
@LongTest
final class DamagedCodeListTest {
    private static final long SEED = 20261127;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final StepAuthor ADMINISTRATOR =
            new StepAuthor("Асанов А.", null, List.of(EntryChange.ADMINISTRATOR));

    /** More changes than a chain of lookups that grows with the square gets through in time. */
    private static final int MANY = 12_000;

    @TempDir Path folder;
    private final MemoryRegister sender = new MemoryRegister("KG-OSH", 1);
    private final JournalSeeder seeder =
            new JournalSeeder(sender.storage().journal(), sender.session().signer(), false);

    private static EntryChange change(
            int number, EntryAct act, String code, String name, List<String> columns) {
        boolean maps = act == EntryAct.MAP;
        return new EntryChange(
                new UUID(8, number),
                number,
                act,
                code,
                maps ? null : name,
                maps ? null : name,
                List.of(),
                columns,
                null,
                act == EntryAct.CLOSE ? LocalDate.EPOCH : null,
                maps ? name : null,
                ADMINISTRATOR);
    }

    private static List<EntryChange> changes(CodeListId list) {
        CodeEntry like = ReferenceReader.builtIn().list(list).entries().iterator().next();
        return List.of(
                change(1, EntryAct.ADD, "KG-1", "own", List.of("stations=KG-OSH", "group=opioid")),
                change(2, EntryAct.ADD, "KG-2", "second", List.of()),
                change(3, EntryAct.CHANGE, like.code(), "renamed", List.of()),
                change(4, EntryAct.CLOSE, "KG-1", "", List.of()),
                change(5, EntryAct.MAP, "KG-2", "KG-3", List.of()),
                change(6, EntryAct.MAP, "KG-3", "KG-2", List.of()),
                change(7, EntryAct.MAP, "KG-4", like.code(), List.of()));
    }

    private static Map<String, Object> body(CodeListId list, List<EntryChange> changes) {
        return new TreeMap<>(
                RecordKind.CODE_LIST.shape().write(new CodeListRecord(list.file(), changes)));
    }

    private static void write(JournalSeeder seeder, CodeListId list, Map<String, Object> body) {
        seeder.write(RecordKind.CODE_LIST.subject(DerivedId.ofCodeList(list)), body);
    }

    private static List<CodeListId> lists() {
        return Arrays.stream(CodeListId.values()).filter(CodeListId::isExtensible).toList();
    }

    private CodeListState state(CodeListId list) {
        return CodeListState.of(
                list,
                ReferenceReader.builtIn().list(list),
                sender.storage().journal().ofRecord(DerivedId.ofCodeList(list)).stream()
                        .map(stored -> stored.revision())
                        .toList(),
                _ -> true);
    }

    @Test
    void aRecordOfAnyContentIsReadWithoutAnException() {
        CodeList builtIn = ReferenceReader.builtIn().list(SUBSTANCES);
        write(seeder, SUBSTANCES, body(SUBSTANCES, changes(SUBSTANCES)));
        Revision signed =
                sender.storage()
                        .journal()
                        .ofRecord(DerivedId.ofCodeList(SUBSTANCES))
                        .getFirst()
                        .revision();
        for (int seed = 0; seed < Repetitions.of(500, 100_000); seed++) {
            Revision damaged = new BodyMutator(new Random(seed)).damaged(signed);
            CodeListState state =
                    CodeListState.of(SUBSTANCES, builtIn, List.of(damaged), _ -> true);
            assertThat(state.merged(TODAY).entries())
                    .as("seed %d", seed)
                    .extracting(CodeEntry::code)
                    .containsAll(builtIn.entries().stream().map(CodeEntry::code).toList());
            state.changedCodes()
                    .forEach(code -> {
                        state.target(code);
                        state.aliases(code, TODAY);
                    });
            state.clashes();
        }
    }

    @Test
    void everyListStaysReadableWhereDamagedRecordsComeIn() {
        try (var post = new TrainingStation(folder.resolve("post"), "KG-OSH", CLOCK);
                var headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", CLOCK)) {
            var mutator = new BodyMutator(new Random(SEED));
            var signing = new JournalSeeder(post.openStation);
            for (CodeListId list : lists()) {
                write(signing, list, mutator.damaged(body(list, changes(list))));
            }
            post.openStation.catalogue().rebuild(_ -> {});
            var everything = new ExportRequest(new ExportRequest.Everything(), "HQ", folder);
            Path bundle = post.exchange.export(everything, Progress.NONE).file();
            var trust = new UnknownSenderPolicy.TrustOnFirstUse();
            headquarters.exchange.apply(
                    headquarters.exchange.preview(bundle, trust, Progress.NONE), Progress.NONE);
            for (Language language : Language.values()) {
                assertThatCode(() -> read(headquarters, Messages.in(language)))
                        .as("seed %d", SEED)
                        .doesNotThrowAnyException();
            }
            assertMoreCodesAreTakenThanSqliteHasVariables(headquarters);
        }
    }

    private static void assertMoreCodesAreTakenThanSqliteHasVariables(TrainingStation at) {
        Set<String> more =
                IntStream.range(0, 300_000).mapToObj(i -> "K" + i).collect(Collectors.toSet());
        assertThat(at.register.catalogue().using(SUBSTANCES, more)).isEmpty();
    }

    private static void read(TrainingStation at, Messages messages) {
        var text = new CodeListText(messages, TODAY);
        text.lists(at.codeLists.overview());
        for (CodeListId list : lists()) {
            List<ListedEntry> entries = at.codeLists.entries(list);
            text.entries(entries);
            new CodeListTable(at.codeLists.columns(list)).table(entries);
            var history = new EntryChangeFormat(messages);
            entries.forEach(entry -> history.history(entry, ZoneId.of("Asia/Bishkek")));
        }
        DerivedFields.open(Seizures.complete(), at.reference);
    }

    /** A column that a rule reads takes only what built-in entries have. */
    @Test
    void aColumnOfAnOwnEntryThatTheListDoesNotTakeMeansNothing() {
        EntryChange body =
                change(
                        1,
                        EntryAct.ADD,
                        "KG-1",
                        "own",
                        List.of("stations=KG-OSH", "agency=not a code", "other=1", "=", "country"));
        write(seeder, CUSTOMS_BODIES, body(CUSTOMS_BODIES, List.of(body)));
        CodeEntry own = state(CUSTOMS_BODIES).merged(TODAY).find("KG-1").orElseThrow();
        assertThat(own.extraColumn("agency")).isEmpty();
        assertThat(own.extraColumn().keySet()).doesNotContain("other", "", "country");
    }

    @Test
    void manyCodesReadOneAsTheOtherAreFollowedOnce() {
        writeMany(MANY, i -> change(i, EntryAct.MAP, "K" + i, "K" + (i + 1), List.of()));
        EntryChange last = change(1, EntryAct.ADD, "K" + (MANY + 1), "last", List.of());
        write(seeder, SUBSTANCES, body(SUBSTANCES, List.of(last)));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    CodeListState state = state(SUBSTANCES);
                    assertThat(state.target("K1")).contains("K" + (MANY + 1));
                    assertThat(state.merged(TODAY).find("K7").orElseThrow().en()).isEqualTo("last");
                });
    }

    /** Writes changes in as many revisions as take them. */
    private void writeMany(int count, IntFunction<EntryChange> change) {
        for (int from = 1; from <= count; from += 1_000) {
            List<EntryChange> some = IntStream.range(from, from + 1_000).mapToObj(change).toList();
            write(seeder, SUBSTANCES, body(SUBSTANCES, some));
        }
    }

    /** Else each of them has a copy of the names, and the names of one fill the memory. */
    @Test
    void codesReadAsOneWithLongNamesShareThem() {
        writeMany(1_000, i -> change(i, EntryAct.MAP, "K" + i, "LONG", List.of()));
        String alias = "я".repeat(60_000);
        for (int i = 0; i < 4; i++) {
            EntryChange added = change(i, EntryAct.ADD, "LONG", alias + i, List.of());
            write(seeder, SUBSTANCES, body(SUBSTANCES, List.of(added)));
        }
        CodeList merged = state(SUBSTANCES).merged(TODAY);
        assertThat(merged.find("K1").orElseThrow().extraColumn())
                .isSameAs(merged.find("K1000").orElseThrow().extraColumn());
    }
}
