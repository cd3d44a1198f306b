package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.json.SeizureBuilder;
import rubezh.table.ReferenceReader;

class EquivalentTableTest {
    private static final long SEED = 20261128;
    private static final EquivalentTable TABLE = EquivalentTable.of(ReferenceReader.builtIn());

    @Test
    void fourTabletsOfEcstasyAreALittleOverAGram() {
        assertThat(equivalent("ATS-MDM", "4 U2")).isEqualTo(known(Unit.U2, 1_080_000));
    }

    @Test
    void aLitreOfADrugIsAKilogramWhateverItsUnit() {
        assertThat(equivalent("CAN-OIL", "1 LTR")).isEqualTo(known(Unit.LTR, 1_000_000_000));
        assertThat(equivalent("CAN-OIL", "0.001 MLT")).isEqualTo(known(Unit.LTR, 1_000));
        assertThat(equivalent("CAN-OIL", "2 HLT")).isEqualTo(known(Unit.LTR, 200_000_000_000L));
    }

    @Test
    void aLitreOfAPrecursorHasItsDensityOrNoFactor() {
        assertThat(equivalent("PRE-AAN", "1 LTR")).isEqualTo(known(Unit.LTR, 1_080_000_000));
        assertThat(equivalent("PRE-AAN", "1 MTQ")).isEqualTo(known(Unit.LTR, 1_080_000_000_000L));
        assertThat(equivalent("PRE-HCL", "1 LTR").known()).isFalse();
    }

    @Test
    void aSumOfLitresAndTabletsKeepsThemApart() {
        Equivalent sum = TABLE.of(List.of(seizure("PRE-AAN", "1 LTR"), seizure("ATS-MDM", "2 U2")));
        assertThat(sum.parts())
                .containsEntry(Unit.LTR.dimension(), 1_080_000_000L)
                .containsEntry(Unit.U2.dimension(), 540_000L);
        assertThat(sum.micrograms()).isEqualTo(1_080_540_000L);
    }

    @Test
    void whatWasWeighedHasNone() {
        assertThat(equivalent("ATS-MDM", "1.5 KGM")).isEqualTo(Equivalent.NONE);
    }

    @Test
    void whatHasNoFactorIsNamedAndNotGuessed() {
        assertThat(equivalent("OPI-TRA", "606 U2"))
                .isEqualTo(
                        new Equivalent(
                                new TreeMap<>(),
                                Set.of(
                                        new SubstanceByDimension(
                                                new Substance("OPI-TRA"), Unit.U2.dimension()))));
    }

    @Test
    void aSumLeavesOutWhatHasNoFactorAndSaysSo() {
        Equivalent sum = TABLE.of(List.of(seizure("ATS-MDM", "2 U2"), seizure("OPI-TRA", "9 U2")));
        assertThat(sum.micrograms()).isEqualTo(540_000);
        assertThat(sum.without()).hasSize(1);
    }

    @Test
    void otherGoodsHaveNone() {
        assertThat(equivalent("FUE-PET", "900 LTR")).isEqualTo(Equivalent.NONE);
        assertThat(equivalent("TOB-CIG", "20000 STK")).isEqualTo(Equivalent.NONE);
    }

    @Test
    void absurdAmountsEndAtTheLimitInsteadOfTurningPlausible() {
        assertThat(equivalent("ATS-MDM", "999999999999999 U2").micrograms())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theDateIsThatOfTheNewestFactor() {
        assertThat(TABLE.asOf()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void everyFactorNamesASourceAndAnArticleOfTheList() {
        var reference = ReferenceReader.builtIn();
        assertThat(reference.list(CodeListId.EQUIVALENTS).entries())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    String substance = entry.extraColumn("substance");
                    assertThat(entry.extraColumn("source")).as(entry.code()).isNotBlank();
                    assertThat(
                                    substance.isEmpty()
                                            || reference.find(new Substance(substance)).isPresent())
                            .as(entry.code())
                            .isTrue();
                });
    }

    /** The second computation reads the lines of the resource itself and uses decimals. */
    @Test
    void aSecondComputationGivesTheSameSum() throws IOException {
        Map<String, BigDecimal> kilograms = kilogramsByLine();
        var random = new Random(SEED);
        var seizures = new ArrayList<Seizure>();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < 500; i++) {
            String substance = List.of("ATS-MDM", "OPI-HER", "PRE-AAN").get(random.nextInt(3));
            String unit = List.of("U2", "E27", "MLT", "LTR", "GRM").get(random.nextInt(5));
            long number = random.nextLong(1, 1_000_000);
            seizures.add(seizure(substance, number + " " + unit));
            boolean litres = unit.endsWith("R") || unit.endsWith("T");
            String own = substance + " " + (litres ? "LTR" : unit);
            String of = litres && !kilograms.containsKey(own) ? "LTR" : own;
            BigDecimal factor =
                    unit.equals("GRM")
                            ? BigDecimal.ZERO
                            : kilograms.getOrDefault(of, BigDecimal.ZERO);
            BigDecimal amount = new BigDecimal(number).movePointLeft(unit.equals("MLT") ? 3 : 0);
            expected = expected.add(amount.multiply(factor));
        }
        assertThat(new BigDecimal(TABLE.of(seizures).micrograms()).movePointLeft(9))
                .as("seed %d", SEED)
                .isEqualByComparingTo(expected);
    }

    private static Map<String, BigDecimal> kilogramsByLine() throws IOException {
        var factors = new HashMap<String, BigDecimal>();
        try (InputStream in =
                        Objects.requireNonNull(
                                EquivalentTableTest.class.getResourceAsStream(
                                        "/rubezh/reference/equivalents.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> {
                        int last = cells.length - 1;
                        String name = (cells[last - 3] + " " + cells[last - 2]).strip();
                        factors.put(name, new BigDecimal(cells[last - 1]).movePointLeft(9));
                    });
        }
        return factors;
    }

    private static Equivalent known(Unit unit, long micrograms) {
        return Equivalent.of(unit.dimension(), micrograms);
    }

    private static Equivalent equivalent(String substance, String amount) {
        return TABLE.of(List.of(seizure(substance, amount)));
    }

    private static Seizure seizure(String substance, String amount) {
        return new SeizureBuilder()
                .add(
                        "items",
                        SeizureBuilder.line(new UUID(1, 1), 1)
                                .set("substance", substance)
                                .set("amount", amount))
                .build();
    }
}
