package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Unit;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.journal.IssuedReport;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.TotalsRow;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.shape.Field;
import rubezh.store.OpenRegisterTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The register book of a year, issued in parts from a real register. */
@LongTest
class RegisterBookTest extends OpenRegisterTest {
    private static final ReportRequest BOOK = ReportRequest.register(2026, ReportLanguage.RU);

    private ReportService service;

    @BeforeEach
    void begin() {
        service = register.reports();
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, (2L << 62) | number);
    }

    private void record(int number, Seizure seizure) {
        seeder.put(id(number), seizure);
    }

    /** Records a case of heroin and tablets; zero tablets is no line of them. */
    private static Seizure mixed(int number, String start, long milligrams, long tablets) {
        var lines = new ArrayList<SeizureBuilder>();
        lines.add(ReportFixture.item("OPI-HER", milligrams + " MGM", "FIELD_TEST"));
        if (tablets > 0) {
            lines.add(ReportFixture.item("OPI-TRA", tablets + " U2", "FIELD_TEST"));
        }
        Seizure seizure =
                ReportFixture.seizure(
                        "KG-OSH-A-2026-%06d".formatted(number),
                        "12:00",
                        "TJ RU",
                        "SPA DOG",
                        lines.toArray(SeizureBuilder[]::new));
        return SeizureShape.SHAPE.with(
                seizure, "/event/start", OffsetDateTime.parse(start + ":00+06:00"));
    }

    private static Seizure heroin(int number, String start, long grams) {
        return mixed(number, start, grams * 1000, 0);
    }

    private ReportProposal issue() {
        return issue(BOOK);
    }

    private ReportProposal issue(ReportRequest request) {
        ReportProposal proposal = service.propose(request);
        service.issue(proposal);
        return proposal;
    }

    private static String text(ReportProposal proposal) {
        return PdfReader.text(proposal.pdf());
    }

    @Test
    void casesStandInTimeOrderWithTheSumsOfThePageAndOfTheYear() {
        record(1, heroin(1, "2026-11-20T12:00", 300));
        record(2, mixed(2, "2026-11-19T09:30", 855_000, 30));
        String text = text(issue(ReportRequest.register(2026, ReportLanguage.BOTH)));
        assertThat(text)
                .contains("ЖУРНАЛ УЧЁТА ИЗЪЯТОГО", "2026 год, часть 1", "листов: 3", "2 (№ 1–2)")
                .contains("REGISTER BOOK OF SEIZURES", "sheets: 3", "page 3 of 3")
                .containsSubsequence("19.11.2026", "20.11.2026")
                .containsPattern("Итого на странице 1,155 кг; 30 таб")
                .containsPattern("Итого с начала года, переносится 1,155 кг; 30 таб")
                .contains("1.155 kg; 30 tab.");
    }

    @Test
    void aPartNeverChangesAndLaterChangesAreEntriesOfTheNextOne() {
        record(1, heroin(1, "2026-11-20T12:00", 1));
        record(2, heroin(2, "2026-11-20T13:00", 5));
        ReportProposal first = issue();
        byte[] bytes = first.pdf().bytes();
        record(1, heroin(1, "2026-11-20T12:00", 855));
        record(2, ReportFixture.with(heroin(2, "2026-11-20T13:00", 5), Status.CANCELLED));
        record(3, heroin(3, "2026-11-01T08:00", 7));
        record(4, heroin(4, "2026-11-21T08:00", 9));
        ReportProposal second = issue();
        assertThat(second.report().number()).isEqualTo("2026/2");
        assertThat(text(second))
                .containsSubsequence(
                        "Героин, 855 г", "исправление записи", "вместо:", "Героин, 1 г")
                .contains("разница: 854 г", "запись 2 части 1", "−5 г")
                .contains("снята: аннулировано")
                .contains("запись внесена", "4 (№ 3–6)")
                .contains("Перенесено из 6 г")
                .contains(
                        "Итого на странице 865 г",
                        "Итого по части 865 г",
                        "Итого с начала года 871 г")
                .doesNotContain("взамен");
        assertThat(service.bytes(service.find("2026/1", 1, null, null))).isEqualTo(bytes);
        record(2, heroin(2, "2026-11-20T13:00", 5));
        assertThat(text(issue())).contains("снова учитывается", "876 г");
    }

    /** Adds the masses of all pages up by itself. */
    @Test
    void eachPageHasItsOwnSumAndWhatIsCarriedForward() {
        long all = 0;
        for (int number = 1; number <= 60; number++) {
            record(number, heroin(number, "2026-11-%02dT12:00".formatted(number % 24 + 1), number));
            all += number;
        }
        List<String> pages = PdfReader.pages(issue().pdf());
        assertThat(pages).hasSizeGreaterThan(4);
        long carried = 0;
        for (String page : pages.subList(1, pages.size() - 1)) {
            carried += grams(page, "Итого на странице ");
            assertThat(grams(page, "Итого с начала года, переносится ")).isEqualTo(carried);
            assertThat(page.lines().filter(line -> line.contains("KG-OSH-A-2026-"))).isNotEmpty();
        }
        assertThat(carried).isEqualTo(all);
    }

    /** Reads the grams behind some words: {@code 855 г} or {@code 1,830 кг}. */
    private static long grams(String page, String words) {
        String text = page.replaceAll("\\s+", " ");
        String figure = text.substring(text.indexOf(words) + words.length()).split(" ")[0];
        return Long.parseLong(figure.replace(",", ""));
    }

    @Test
    void whatTheLineDoesNotStateMakesNoEntry() {
        record(1, heroin(1, "2026-11-20T12:00", 1));
        ReportProposal first = issue();
        record(1, SeizureShape.SHAPE.with(heroin(1, "2026-11-20T12:00", 1), "/place/lane", "7"));
        ReportProposal copy = issue();
        assertThat(copy.report().number()).isEqualTo("2026/1");
        assertThat(copy.report().copy()).isEqualTo(2);
        ReportProposal english = issue(ReportRequest.register(2026, ReportLanguage.EN));
        assertThat(english.report().number()).isEqualTo("2026/1");
        assertThat(english.report().content()).isEqualTo(first.report().content());
        assertThat(text(english)).contains("year 2026, part 1", "1 g");
    }

    /** Keeps its own sums while cases are recorded, corrected, cancelled and arrive late. */
    @Test
    void theSumOverAllPartsIsTheSumOfTheRegisterAfterAnyChanges() {
        long seed = Long.getLong("rubezh.seed", 20_261_201);
        var random = new Random(seed);
        var grams = new TreeMap<Integer, Long>();
        var tablets = new TreeMap<Integer, Long>();
        int entries = 0;
        for (int round = 1; round <= 6; round++) {
            for (int change = 0; change < 8; change++) {
                boolean isNew = grams.isEmpty() || random.nextInt(3) == 0;
                int number = isNew ? grams.size() + 1 : 1 + random.nextInt(grams.size());
                long mass = 1 + random.nextLong(5_000_000);
                long count = random.nextInt(3) * 10L;
                String day =
                        "2026-%02d-%02dT%02d:00"
                                .formatted(
                                        1 + random.nextInt(11),
                                        1 + random.nextInt(28),
                                        random.nextInt(24));
                Seizure seizure = mixed(number, day, mass, count);
                boolean counts = isNew || random.nextInt(4) > 0;
                record(number, counts ? seizure : ReportFixture.with(seizure, Status.CANCELLED));
                grams.put(number, counts ? mass : 0);
                tablets.put(number, counts ? count : 0);
            }
            ReportProposal part = issue();
            long mass = grams.values().stream().mapToLong(Long::longValue).sum();
            long count = tablets.values().stream().mapToLong(Long::longValue).sum();
            assertThat(text(part))
                    .as("seed %s, part %s", seed, round)
                    .contains("Итого с начала года " + sum(mass, count) + " Прошнуровано");
            entries += part.report().records().size() - 1;
            assertThat(text(part)).contains("–" + entries + ")");
            assertThat(registerSum()).as("seed %s", seed).isEqualTo(mass * 1000);
        }
        assertThat(service.issued()).hasSize(6);
        List<byte[]> kept = service.issued().stream().map(service::bytes).toList();
        assertThat(service.issued().stream().map(IssuedReport::sha256))
                .isEqualTo(kept.stream().map(bytes -> new Pdf(bytes, 1).sha256()).toList());
    }

    private long registerSum() {
        return TotalsRow.byKey(
                        register.register().catalogue().totals(Query.ALL, TotalsRow.BY_ARTICLE))
                .values()
                .stream()
                .mapToLong(totals -> totals.base(Dimension.MASS))
                .sum();
    }

    private static String sum(long milligrams, long tablets) {
        var format = new ReportFormat(Messages.in(Language.RU), ReferenceReader.builtIn());
        String mass = format.figure(Dimension.MASS, milligrams * 1000);
        String text =
                tablets == 0
                        ? mass
                        : mass + "; " + format.figure(Unit.U2.dimension(), tablets * 1000);
        return text.replaceAll("[\\u00A0\\u202F ]+", " ");
    }

    @Test
    void aYearWithoutCasesHasAPartThatSaysSoAndOneNotBegunHasNone() {
        ReportProposal empty = issue(ReportRequest.register(2020, ReportLanguage.RU));
        assertThat(text(empty)).contains("2020 год, часть 1", "Записи нет", "листов: 2");
        assertThat(issue(ReportRequest.register(2020, ReportLanguage.RU)).report().copy())
                .isEqualTo(2);
        assertFault(
                () -> service.propose(ReportRequest.register(2999, ReportLanguage.RU)), "PAP-009");
    }

    @Test
    void draftsAreLeftOutAndTold() {
        record(1, heroin(1, "2026-11-20T12:00", 3));
        record(2, ReportFixture.with(heroin(2, "2026-11-20T13:00", 5), Status.DRAFT));
        assertThat(text(issue()))
                .contains("Итого с начала года 3 г", "Черновиков и возвращённых записей: 1")
                .doesNotContain("000002");
    }

    /** Looks for every personal text of the record, found by what the fields declare. */
    @Test
    void noLineNamesAnybody() {
        Seizure full = FullSeizure.in(Language.EN, ReferenceReader.builtIn());
        full = SeizureShape.SHAPE.with(full, "/header/number", "KG-OSH-A-2026-000124");
        full = SeizureShape.SHAPE.with(full, "/header/station", "KG-OSH");
        record(1, ReportFixture.with(full, Status.SUBMITTED));
        String text = text(issue(ReportRequest.register(2026, ReportLanguage.EN)));
        assertThat(text).contains(full.evidence().packages().getFirst().seals().getFirst());
        String open =
                "Heroin "
                        + text(issue(ReportRequest.register(2020, ReportLanguage.EN)))
                        + examples(field -> !isPersonal(field));
        for (String word : examples(RegisterBookTest::isPersonal).split("[ ,.;]+")) {
            boolean isName = word.length() > 3 && !Character.isLowerCase(word.charAt(0));
            if (isName && !open.contains(word)) {
                assertThat(text).doesNotContain(word);
            }
        }
    }

    private static boolean isPersonal(Field field) {
        return FieldDeclaration.of(field.path()).sharing() == Sharing.PERSONAL;
    }

    /** Returns the example texts of some fields: a column breaks them between words. */
    private static String examples(Predicate<Field> chosen) {
        return SeizureShape.SHAPE.fields().stream()
                .filter(field -> field.type() == String.class)
                .filter(chosen)
                .map(field -> Messages.in(Language.EN).text("example." + field.path()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aPartThatHasChangedSinceItWasShownIsNotIssued() {
        record(1, heroin(1, "2026-11-20T12:00", 3));
        ReportProposal shown = service.propose(BOOK);
        record(2, heroin(2, "2026-11-20T13:00", 3));
        assertFault(() -> service.issue(shown), "PAP-003");
        assertThat(service.issued()).isEmpty();
    }
}
