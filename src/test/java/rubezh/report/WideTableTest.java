package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.json.SeizureShape;
import rubezh.report.content.ReportTable;
import rubezh.report.pdf.Pdf;
import rubezh.table.ReferenceReader;
import rubezh.text.Messages;

/** A figure stands on one line, however many columns and digits a table has. */
class WideTableTest {
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());
    private static final List<String> COUNTRIES =
            List.of("KG", "KZ", "UZ", "TJ", "TM", "RU", "AM", "AZ", "BY", "UA", "GE", "AF");
    private static final List<String> SUBSTANCES =
            List.of("OPI-HER", "OPI-OPI", "CAN-RES", "CAN-HRB", "PRE-EPH", "ATS-AMP", "OPI-MOR");
    private static final long SEED = 11;

    @ParameterizedTest
    @EnumSource(
            value = ReportLanguage.class,
            names = {"RU", "EN"})
    void noFigureOfTwelveCountriesIsBroken(ReportLanguage language) {
        assertAllFiguresWhole(cases(1_000), language);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportLanguage.class,
            names = {"RU", "EN"})
    void noFigureOfMillionsOfTonnesIsBroken(ReportLanguage language) {
        assertAllFiguresWhole(cases(900_000_000), language);
    }

    @Test
    void theTableOfThePublishedFiguresIsNotSplit() {
        String text = PdfReader.text(operation(cases(100), ReportLanguage.EN));
        assertThat(text).contains("3. By country of seizure").doesNotContain("seizure, continued");
    }

    private static void assertAllFiguresWhole(
            List<SeizureSnapshot> cases, ReportLanguage language) {
        String text = PdfReader.text(operation(cases, language));
        for (ReportTable table : tables(cases, language)) {
            for (ReportTable.Row row : table.rows()) {
                row.cells().stream()
                        .skip(1)
                        .map(cell -> cell.replaceAll("<[^>]+>", "").replace('\u00A0', ' '))
                        .forEach(cell -> assertContains(text, cell));
            }
        }
        operationTables(cases, language)
                .bars()
                .forEach(bar -> assertContains(text, bar.value().replace('\u00A0', ' ')));
    }

    private static void assertContains(String text, String figure) {
        assertThat(text.contains(figure)).as(figure).isTrue();
    }

    private static List<ReportTable> tables(List<SeizureSnapshot> cases, ReportLanguage language) {
        var tables = operationTables(cases, language);
        return List.of(tables.countries(), tables.counts());
    }

    private static OperationTables operationTables(
            List<SeizureSnapshot> cases, ReportLanguage language) {
        var words =
                new ReportFormat(
                        Messages.in(language.languages().getFirst()), ReferenceReader.builtIn());
        return new OperationTables(words, summary(cases).selection().seizures());
    }

    private static Pdf operation(List<SeizureSnapshot> cases, ReportLanguage language) {
        return REPORTS.operation(summary(cases), ReportFixture.issue(true), language);
    }

    private static OperationSummary summary(List<SeizureSnapshot> cases) {
        return OperationSummary.of(
                new OperationCode("BARRIER-2024"),
                ReportFixture.DAY,
                ReportFixture.MORNING,
                cases,
                Coverage.Sources.NONE);
    }

    /** Returns cases of every substance in every country, to the milligram, and of tablets. */
    private static List<SeizureSnapshot> cases(int kilograms) {
        var random = new Random(SEED);
        var cases = new ArrayList<SeizureSnapshot>();
        for (String country : COUNTRIES) {
            for (String substance : SUBSTANCES) {
                String mass = random.nextInt(kilograms) + "." + (100_001 + random.nextInt(899_998));
                cases.add(oneCase(cases.size(), country, substance, mass + " KGM"));
            }
            cases.add(
                    oneCase(
                            cases.size(),
                            country,
                            "OPI-TRA",
                            random.nextInt(kilograms) + 1 + " U2"));
            cases.add(
                    oneCase(
                            cases.size(),
                            country,
                            "PRE-AAN",
                            random.nextInt(kilograms) + ".5 LTR"));
        }
        return cases;
    }

    private static SeizureSnapshot oneCase(int n, String country, String substance, String amount) {
        String number = "KG-DOS-A-2026-%06d".formatted(n);
        Seizure seizure =
                ReportFixture.seizure(
                        number,
                        "12:00",
                        "TJ RU",
                        "SPA DOG",
                        ReportFixture.item(substance, amount, "FIELD_TEST"));
        return SeizureSnapshot.of(
                SeizureShape.SHAPE.with(seizure, "/place/country", new Country(country)),
                "r" + number);
    }
}
