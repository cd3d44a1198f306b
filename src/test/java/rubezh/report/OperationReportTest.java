package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.json.SeizureShape;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.pdf.Pdf;
import rubezh.table.Operation2009;
import rubezh.table.ReferenceReader;

/**
 * The figures are computed a second time from the raw table and compared with the text of the PDF.
 */
class OperationReportTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final Reports REPORTS = new Reports(REFERENCE);
    private static final List<String> NAMED = List.of("OPI-HER", "CAN-HRB", "OPI-OPI", "CAN-RES");

    @Test
    void everyCountryHasItsRowInBothLanguages() throws IOException {
        String russian = PdfReader.pages(operation(ReportLanguage.RU)).getFirst();
        String english = PdfReader.pages(operation(ReportLanguage.EN)).getFirst();
        Map<String, String[]> names = names();
        rows().forEach((country, row) -> {
            String[] name = names.getOrDefault(country, new String[] {"Итого", "Total"});
            assertThat(russian).contains(name[0] + row.replace(",", " ").replace('.', ','));
            assertThat(english).contains(name[1] + row);
        });
    }

    @Test
    void thePublishedFiguresStandInTheCommunique() {
        assertThat(PdfReader.text(operation(ReportLanguage.EN)))
                .contains("customs services of 10 countries", "prevented 105 attempts")
                .contains("heroin 92 kg", "opium 25 kg", "cannabis resin 10 kg")
                .contains("herbal cannabis 33 kg", "162.245 kg", "6,412 tablets")
                .contains("10 cases have more than one substance, item lines in all: 115")
                .contains("cases: 105", "item lines: 115");
        assertThat(PdfReader.text(operation(ReportLanguage.RU)))
                .contains("таможенные службы 10 стран", "Пресечено 105 попыток")
                .contains("героин 92 кг", "опий 25 кг", "смола каннабиса 10 кг")
                .contains("каннабис (марихуана) 33 кг", "162,245 кг", "6 412 таблеток")
                .contains("В 10 случаях больше одного вещества, всего строк: 115");
    }

    @Test
    void whatIsNotWeighedHasItsCasesAndItsSum() throws IOException {
        var cases = new TreeMap<String, Set<String>>();
        var sums = new TreeMap<String, Integer>();
        for (String line : table().lines().skip(1).toList()) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.get(14).equals("tablet")) {
                cases.computeIfAbsent(cells.get(12), _ -> new HashSet<>()).add(cells.getFirst());
                sums.merge(cells.get(12), Integer.valueOf(cells.get(13)), Integer::sum);
            }
        }
        String text = PdfReader.text(operation(ReportLanguage.EN));
        assertThat(sums).hasSize(3);
        sums.forEach((substance, sum) -> {
            int count = cases.getOrDefault(substance, Set.of()).size();
            assertThat(text).contains("%s %d %,d ".formatted(substance, count, sum));
        });
    }

    @Test
    void massAndTabletsAreNeverAdded() {
        String text = PdfReader.text(operation(ReportLanguage.BOTH));
        assertThat(text)
                .doesNotContain("6 574", "6,574")
                .doesNotContain("6574")
                .doesNotContain("168,657");
    }

    @Test
    void eachLanguageFitsOnePageAndBothStandOneAfterTheOther() {
        Pdf pdf = operation(ReportLanguage.BOTH);
        ArchiveValidator.assertArchivable(pdf);
        List<String> pages = PdfReader.pages(pdf);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("стр. 1 из 1", "УЧЕБНЫЕ ДАННЫЕ");
        assertThat(pages.getLast()).contains("page 1 of 1", "TRAINING DATA");
    }

    @Test
    void bothLanguagesCarryTheSameDigest() {
        String russian = PdfReader.text(operation(ReportLanguage.RU));
        String digest = russian.substring(russian.indexOf("SHA-256 ")).substring(0, 79);
        assertThat(digest).matches("SHA-256( [0-9a-f]{8}){8}.*");
        assertThat(PdfReader.text(operation(ReportLanguage.EN))).contains(digest);
    }

    /** 2.5 kg of nasvai, 900 litres of petrol and 20 000 cigarettes change no total of drugs. */
    @Test
    void otherGoodsChangeNoTotalOfDrugs() {
        var day =
                OperationSummary.of(
                        new OperationCode("BARRIER-2024"),
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        ReportFixture.withGoods().selection().cases(),
                        Coverage.Sources.NONE);
        String text =
                PdfReader.text(
                        REPORTS.operation(day, ReportFixture.issue(true), ReportLanguage.EN));
        assertThat(text)
                .contains(
                        "prevented 8 attempts",
                        "A total of 5.045 kg was seized by mass: heroin 4.89 kg")
                .contains("Seized apart from this mass: 20.000 L (acetic anhydride 20.000);")
                .contains("Other goods were seized in 4 cases; they are in none of these sums.")
                .contains("4. Other goods", "Cigarettes 1 20,000 cig.", "Petrol 1 900.000 L")
                .contains("Banknotes 2 305 pcs amount: US dollar 30,250.50 USD")
                .contains("Other goods are not part of any total: each article is listed")
                .doesNotContain("7.545", "920");
        String without =
                PdfReader.text(
                        REPORTS.operation(
                                summary(0, 0), ReportFixture.issue(true), ReportLanguage.EN));
        assertThat(without).doesNotContain("ther goods");
    }

    @Test
    void barsAndTableHaveTheSameSumOfOthers() {
        List<SeizureSnapshot> cases = substances(12);
        String text = PdfReader.text(operation(cases, ReportLanguage.EN));
        String others = "%d.000".formatted(IntStream.rangeClosed(1, 8).sum());
        assertThat(text).contains("Other " + others + " kg", others + " 78.000");
        assertThat(text).doesNotContain("more substances");
    }

    @Test
    void casesWithoutACountryHaveARowSoThatTheColumnsAddUp() {
        SeizureSnapshot known = substances(1).getFirst();
        var nowhere =
                SeizureSnapshot.of(
                        SeizureShape.SHAPE.with(known.seizure(), "/place/country", null), "r2");
        assertThat(PdfReader.text(operation(List.of(known, nowhere), ReportLanguage.EN)))
                .contains("Kyrgyzstan 1 1.000 1.000 not stated 1 1.000 1.000 Total 2 2.000 2.000");
    }

    /** Returns a case of each of so many substances, of 1, 2, 3 … kilograms. */
    private static List<SeizureSnapshot> substances(int count) {
        List<Code> drugs =
                REFERENCE.list(CodeListId.SUBSTANCES).entries().stream()
                        .filter(e -> e.extraColumn("categories").startsWith("DRG"))
                        .limit(count)
                        .<Code>map(e -> new Substance(e.code()))
                        .toList();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        ReportFixture.seizure(
                                "KG-DOS-A-2026-%06d".formatted(i),
                                "12:00",
                                "TJ RU",
                                "SPA DOG",
                                ReportFixture.item(
                                        drugs.get(i).code(), i + 1 + " KGM", "FIELD_TEST")))
                .map(s -> SeizureSnapshot.of(s, "r" + s.header().number()))
                .toList();
    }

    private static Pdf operation(List<SeizureSnapshot> cases, ReportLanguage language) {
        var summary =
                OperationSummary.of(
                        new OperationCode("BARRIER-2024"),
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        cases,
                        Coverage.Sources.NONE);
        return REPORTS.operation(summary, ReportFixture.issue(true), language);
    }

    @Test
    void whatTheRegisterHasLostIsSaid() {
        assertThat(PdfReader.text(operation(ReportLanguage.EN, 2, 3)))
                .contains("Damaged records of this register, not in any figure: 2.")
                .contains("Revisions missing from this register: 3;");
    }

    private static Pdf operation(ReportLanguage language) {
        return operation(language, 0, 0);
    }

    private static Pdf operation(ReportLanguage language, int damaged, long missing) {
        ReportIssue reportIssue = ReportFixture.issue(true);
        var own =
                new ReportIssue(
                        "SENTINEL-2009/1",
                        null,
                        1,
                        "KG-OSH",
                        new BilingualText("Региональный координационный центр", "Regional centre"),
                        null,
                        reportIssue.preparedAt(),
                        reportIssue.preparedBy(),
                        reportIssue.approvedBy(),
                        new RegisterState(
                                true, damaged, missing, List.of(), new ExchangeTotals(0, 0)),
                        null);
        return REPORTS.operation(summary(damaged, missing), own, language);
    }

    private static OperationSummary summary(int damaged, long missing) {
        var counted = new int[1];
        List<SeizureSnapshot> records =
                Operation2009.read(REFERENCE, () -> new UUID(0, counted[0]++)).stream()
                        .map(s -> SeizureSnapshot.of(s, "r-" + s.header().number()))
                        .toList();
        var reportPeriod =
                ReportPeriod.days(
                        LocalDate.of(2009, 8, 1),
                        LocalDate.of(2009, 9, 30),
                        ZoneId.of("Europe/Moscow"));
        return OperationSummary.of(
                new OperationCode("SENTINEL-2009"),
                reportPeriod,
                ReportFixture.MORNING,
                records,
                new Coverage.Sources(List.of(), damaged, missing));
    }

    /** Returns by country the text after its name in the table; the key {@code ~} is the total. */
    private static Map<String, String> rows() throws IOException {
        var cases = new TreeMap<String, Set<String>>();
        var sums = new TreeMap<String, Map<String, BigDecimal>>();
        for (String line : table().lines().skip(1).toList()) {
            List<String> cells = List.of(line.split(",", -1));
            for (String country : List.of(cells.get(6), "~")) {
                cases.computeIfAbsent(country, _ -> new HashSet<>()).add(cells.getFirst());
                Map<String, BigDecimal> own = sums.computeIfAbsent(country, _ -> new TreeMap<>());
                for (String column : columns(cells.get(11), cells.get(14))) {
                    own.merge(column, new BigDecimal(cells.get(13)), BigDecimal::add);
                }
            }
        }
        var rows = new TreeMap<String, String>();
        sums.forEach((country, own) ->
                rows.put(country, row(cases.getOrDefault(country, Set.of()).size(), own)));
        return rows;
    }

    private static List<String> columns(String substance, String unit) {
        return unit.equals("g")
                ? List.of(NAMED.contains(substance) ? substance : "other", "mass")
                : List.of("tablets");
    }

    private static String row(int cases, Map<String, BigDecimal> own) {
        var row = new StringBuilder(" " + cases);
        NAMED.forEach(substance -> row.append(' ').append(kilograms(own.get(substance))));
        row.append(' ').append(kilograms(own.get("other")));
        row.append(' ').append(kilograms(own.get("mass")));
        BigDecimal tablets = own.get("tablets");
        return row.append(' ')
                .append(tablets == null ? "–" : "%,d".formatted(tablets.intValue()))
                .toString();
    }

    private static String kilograms(@Nullable BigDecimal grams) {
        return grams == null ? "–" : grams.movePointLeft(3).setScale(3).toPlainString();
    }

    private static Map<String, String[]> names() {
        return Map.of(
                "AM", new String[] {"Армения", "Armenia"},
                "AZ", new String[] {"Азербайджан", "Azerbaijan"},
                "BY", new String[] {"Беларусь", "Belarus"},
                "KZ", new String[] {"Казахстан", "Kazakhstan"},
                "KG", new String[] {"Кыргызстан", "Kyrgyzstan"},
                "RU", new String[] {"Россия", "Russia"},
                "TJ", new String[] {"Таджикистан", "Tajikistan"},
                "TM", new String[] {"Туркменистан", "Turkmenistan"},
                "UA", new String[] {"Украина", "Ukraine"},
                "UZ", new String[] {"Узбекистан", "Uzbekistan"});
    }

    private static String table() throws IOException {
        try (InputStream in =
                OperationReportTest.class.getResourceAsStream(
                        "/rubezh/training/operation-2009.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
