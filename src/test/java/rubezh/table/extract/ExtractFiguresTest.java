package rubezh.table.extract;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.dashboard.RandomPeriodCases;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.SeizureFields;
import rubezh.fixtures.JournalSeeder;
import rubezh.format.DomainFormat;
import rubezh.format.SumUnit;
import rubezh.json.CanonicalJson;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.table.DataTable;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * The sums of an extract are the totals of the cases that leave, to the last microgram: over random
 * cases, with drafts, handling codes that forbid it and lines that a laboratory did not confirm.
 */
class ExtractFiguresTest {
    private static final long SEED = 20261202;
    private static final List<String> HANDLING = List.of("H0", "H1", "H2", "H3", "H0", "");

    @TempDir static Path root;
    private static @Nullable OpenRegister opened;

    /** Records that may leave. */
    private static Set<UUID> leaving = Set.of();

    @BeforeAll
    static void writeARandomRegister() {
        OpenStation station = TestStations.create(root);
        var cases = new RandomPeriodCases(SEED);
        var random = new Random(SEED);
        var bodies = new HashMap<UUID, List<Map<String, Object>>>();
        for (int i = 0; i < 250; i++) {
            var id = new UUID((long) i << 16 | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
            Map<String, Object> body = cases.body("KG-OSH-A-2009-%06d".formatted(i + 1));
            bodies.put(id, List.of(handled(body, HANDLING.get(random.nextInt(6)), random)));
        }
        new JournalSeeder(station.journal(), station.session().signer())
                .at(OffsetDateTime.parse("2009-08-24T12:00:00+06:00"))
                .writeAll(bodies);
        opened = OpenRegisterFixture.create(station, root.resolve("area"));
        open().register().catalogue().rebuild(_ -> {});
        int count = Math.toIntExact(open().register().catalogue().count(Query.ALL));
        leaving =
                open().register().catalogue().page(Query.ALL, 0, count).stream()
                        .filter(ExtractFiguresTest::mayLeave)
                        .map(SeizureRow::recordId)
                        .collect(Collectors.toSet());
        assertThat(leaving).hasSizeBetween(30, 200);
    }

    /** Sets the handling code, and masses that are not whole grams. */
    private static Map<String, Object> handled(
            Map<String, Object> body, String code, Random random) {
        var header = new HashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(body.get("header")))
                .forEach((name, value) -> header.put(String.valueOf(name), value));
        header.remove("handling");
        if (!code.isEmpty()) {
            header.put("handling", code);
        }
        body.put("header", header);
        for (Object item : (List<?>) Objects.requireNonNull(body.get("items"))) {
            @SuppressWarnings("unchecked")
            var line = (Map<String, Object>) item;
            if (String.valueOf(line.get("amount")).endsWith(" GRM") && random.nextBoolean()) {
                line.put("amount", random.nextInt(1, 900_000) + ".000001 GRM");
            }
        }
        return body;
    }

    private static boolean mayLeave(SeizureRow row) {
        return row.indicators().exclusions().isEmpty()
                && row.get(SeizureFields.HEADER_HANDLING, Handling.class)
                        .filter(one -> Set.of("H0", "H1").contains(one.code()))
                        .isPresent();
    }

    @AfterAll
    static void close() {
        open().close();
    }

    private static OpenRegister open() {
        return Objects.requireNonNull(opened);
    }

    private static Extract extract(ExtractLayout layout) {
        var source =
                new Extract.Source(
                        open().register().catalogue(),
                        id -> open().register().open(id).orElseThrow().seizure(),
                        open().reference(),
                        DomainFormat.onScreen(Messages.in(Language.EN), open().reference()));
        return Extract.of(
                source,
                Query.ALL,
                new Extract.Columns(KnownLayout.builtIn(layout), new TreeSet<>()));
    }

    static List<ExtractLayout> layouts() {
        var grams =
                new ExtractLayout(
                        "grams",
                        true,
                        Unit.GRM,
                        List.of(
                                LayoutColumn.of("items.substance", LayoutPart.CODE),
                                LayoutColumn.of("items.amount", LayoutPart.UNIT),
                                LayoutColumn.of("items.amount", LayoutPart.NUMBER)),
                        false);
        return List.of(BuiltInLayouts.CEN, BuiltInLayouts.IDS, grams);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theSumsOfEachSubstanceAreItsTotals(ExtractLayout layout) {
        Extract extract = extract(layout);
        assertThat(extract.records()).isEqualTo(leaving.size());
        assertThat(extract.negativeLines()).isPositive();
        var sums = new TreeMap<String, BigDecimal>();
        for (List<DataTable.Cell> row : extract.table().rows()) {
            Map<String, Object> cells = extract.table().members(row);
            Object number = cells.get("items.amount.number");
            String unit = String.valueOf(cells.get("items.amount.unit"));
            if (number != null && Set.of("KGM", "GRM", "LTR").contains(unit)) {
                boolean gram = unit.equals("GRM");
                var amount = new BigDecimal(number.toString()).movePointLeft(gram ? 3 : 0);
                sums.merge(
                        cells.getOrDefault("items.substance", "") + " " + (gram ? "KGM" : unit),
                        amount.stripTrailingZeros(),
                        BigDecimal::add);
            }
        }
        sums.replaceAll((_, sum) -> sum.stripTrailingZeros());
        assertThat(sums).as("seed %d", SEED).isEqualTo(totals());
    }

    /** Returns totals of weighed goods and of volumes by substance and unit, from the lists. */
    private static SortedMap<String, BigDecimal> totals() {
        var expected = new TreeMap<String, BigDecimal>();
        List<String> bySubstance = List.of(SeizureFields.ITEMS_SUBSTANCE.path());
        for (TotalsRow row :
                open().register().catalogue().totals(Query.ALL.among(leaving), bySubstance)) {
            row.totals()
                    .once()
                    .forEach((dimension, base) -> {
                        // Pieces may be counted beside an amount, in a column of their own.
                        if (dimension.kind() != MeasureKind.PIECES) {
                            SumUnit unit = SumUnit.of(dimension);
                            expected.put(
                                    row.keys().getFirst() + " " + unit.code(),
                                    new BigDecimal(unit.plain(base)).stripTrailingZeros());
                        }
                    });
        }
        return expected;
    }

    @Test
    void thePointsOfPostsHaveTheTotalsOfThePosts() throws IOException {
        var out = new ByteArrayOutputStream();
        ExtractFormat.GEOJSON.write(extract(BuiltInLayouts.CEN), open().station(), out);
        String json = out.toString(StandardCharsets.UTF_8);
        // Korday: longitude first.
        assertThat(json)
                .contains("\"coordinates\":[74.71287,43.03882]", "\"geometry\":null")
                .doesNotContain("parties", "birth");
        assertThat(features(json)).as("seed %d", SEED).isEqualTo(byPost());
    }

    /** Returns the figures of the features by post, as texts. */
    private static Map<String, Map<String, String>> features(String json) {
        var features = new TreeMap<String, Map<String, String>>();
        for (String line : json.lines().toList()) {
            int at = line.indexOf("\"properties\":");
            if (at > 0) {
                String object = line.substring(at + 13, line.indexOf('}', at) + 1);
                var figures = new TreeMap<String, String>();
                // Canonical JSON has no fractions; as texts they are compared to the last digit.
                String quoted = object.replaceAll(":(\\d+(?:\\.\\d+)?)", ":\"$1\"");
                CanonicalJson.read(quoted.getBytes(StandardCharsets.UTF_8))
                        .forEach((name, value) -> figures.put(name, value.toString()));
                figures.keySet().removeAll(Set.of("name_ru", "name_en"));
                String post = figures.remove("post");
                features.put(post == null ? "" : post, figures);
            }
        }
        return features;
    }

    /** Returns the same figures by the totals of drugs and precursors. */
    private static Map<String, Map<String, String>> byPost() {
        var expected = new TreeMap<String, Map<String, String>>();
        String post = SeizureFields.PLACE_POST.path();
        Query query = Query.ALL.among(leaving);
        for (TotalsRow row : open().register().catalogue().totals(query, List.of(post))) {
            var figures = new TreeMap<String, String>();
            figures.put("cases", String.valueOf(row.cases()));
            figures.put("records", String.valueOf(row.records()));
            expected.put(row.keys().getFirst(), figures);
        }
        var sums = new TreeMap<String, Totals>();
        List<String> keys =
                List.of(
                        post,
                        SeizureFields.ITEMS_SUBSTANCE.path(),
                        SeizureFields.ITEMS_CATEGORY.path());
        for (TotalsRow row : open().register().catalogue().totals(query, keys)) {
            String substance = row.keys().get(1);
            String category = row.keys().get(2);
            if (GoodsClassification.isDrug(
                    substance.isEmpty() ? null : new Substance(substance),
                    category.isEmpty() ? null : new Category(category),
                    open().reference())) {
                sums.merge(row.keys().getFirst(), row.totals(), Totals::plus);
            }
        }
        sums.forEach((of, totals) ->
                totals.byDimension()
                        .forEach((dimension, base) -> {
                            SumUnit unit = SumUnit.of(dimension);
                            Objects.requireNonNull(expected.get(of))
                                    .put(unit.column(), unit.plain(base));
                        }));
        return expected;
    }
}
