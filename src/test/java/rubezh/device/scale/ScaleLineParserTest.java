package rubezh.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.device.scale.Scale.ScaleLineSplitter;
import rubezh.device.scale.ScaleReading.Refused;
import rubezh.device.scale.ScaleReading.Weight;
import rubezh.fixtures.Repetitions;

/** Lines of common scales; _ stands for a space. */
class ScaleLineParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # A&D standard, with one head and with two
                    ST,+0001.234_kg          | 1.234 KGM stable UNSPECIFIED
                    ST,+00000123.4__g        | 123.4 GRM stable UNSPECIFIED
                    ST,GS,+00123.45__g       | 123.45 GRM stable GROSS
                    US,GS,+00123.45__g       | 123.45 GRM moving GROSS
                    ST,NT,-00000.50__g       | -0.50 GRM stable NET
                    ST,GS,+0000.000_kg       | 0.000 KGM stable GROSS
                    ST,GS,-0000.000_kg       | 0.000 KGM stable GROSS
                    ST,OK,+0001.234_kg       | 1.234 KGM stable UNSPECIFIED
                    ST,NT,__1.250_kg         | 1.250 KGM stable NET
                    ST,GS,+00123,45__g       | 123.45 GRM stable GROSS
                    # Dini Argeo, Kern GAB and KFN, CAS of 22 bytes
                    ST,GS,___1.250,kg        | 1.250 KGM stable GROSS
                    ST,G_,___12.345_kg       | 12.345 KGM stable GROSS
                    ST,GS_1.000KG            | 1.000 KGM stable GROSS
                    US,NT,1a,__013.55_kg     | 13.55 KGM moving NET
                    ST,GS,12,____5.00_kg     | 5.00 KGM stable GROSS
                    # Mettler Toledo, Radwag, Shimadzu
                    S_S_____12.345_kg        | 12.345 KGM stable UNSPECIFIED
                    S_S____-0.05_g           | -0.05 GRM stable UNSPECIFIED
                    S_D_____12.340_kg        | 12.340 KGM moving UNSPECIFIED
                    S______-______8.5_g__    | -8.5 GRM stable UNSPECIFIED
                    SI_?_______18.5_kg_      | 18.5 KGM moving UNSPECIFIED
                    S__1000.00g              | 1000.00 GRM stable UNSPECIFIED
                    S-1000.00g               | -1000.00 GRM stable UNSPECIFIED
                    U__1000.00g              | 1000.00 GRM moving UNSPECIFIED
                    # Ohaus, Kern, Sartorius
                    _____192.21_g            | 192.21 GRM stable UNSPECIFIED
                    _______0.01_g_?          | 0.01 GRM moving UNSPECIFIED
                    _______1.250_kg_?_NET    | 1.250 KGM moving NET
                    _______1.250_kg___G      | 1.250 KGM stable GROSS
                    ________12.345_g__       | 12.345 GRM stable UNSPECIFIED
                    ________12.345           | moving
                    N_____+__12.345_g__      | 12.345 GRM stable NET
                    N_____+__12.345____      | moving
                    ____250.0_mg             | 250.0 MGM stable UNSPECIFIED
                    ______2.50_ct            | 2.50 CTM stable UNSPECIFIED
                    ______1.5_t              | 1.5 TNE stable UNSPECIFIED
                    S_I                      | moving
                    SI_I                     | moving
                    # understood, but no weight to take
                    ST,+0001.234_lb          | UNIT lb
                    S_S_____12.345_oz        | UNIT oz
                    QT,+00001234_PC          | UNIT pcs
                    ______12_PCS             | UNIT PCS
                    ______12.5_%             | UNIT %
                    _____100.0_G             | UNIT G
                    OL,+9999999E+19          | OVER
                    S_+                      | OVER
                    SI_^_______18.5_kg_      | OVER
                    S_-                      | UNDER
                    ST,+0012.3456_mg         | FINE 0012.3456 mg
                    # not understood
                    ST,TR,+0001.234_kg       | unclear
                    ST,GS,+00A23.45__g       | unclear
                    ST,GS,+00123.45__g_x     | unclear
                    ST;+0001.234_kg          | unclear
                    ST,+0001.234_            | unclear
                    ST,+.234_kg              | unclear
                    1_234_567_kg             | unclear
                    1.2.3_kg                 | unclear
                    Weight:_1.25_kg          | unclear
                    Err                      | unclear
                    kg                       | unclear
                    """)
    void aLineIsParsedByTheFormatOfItsMaker(String line, String meaning) {
        assertThat(format(ScaleLineParser.read(line.replace('_', ' ')))).isEqualTo(meaning);
    }

    private static String format(ScaleReading reading) {
        return switch (reading) {
            case Weight(var amount, boolean stable, var kind) ->
                    amount + (stable ? " stable " : " moving ") + kind;
            case ScaleReading.Unstable _ -> "moving";
            case Refused(var reason, String what) -> (reason + " " + what).strip();
            case ScaleReading.Unrecognized _ -> "unclear";
        };
    }

    /**
     * Among millions of random lines some are by chance a number with its unit and nothing else.
     */
    @Test
    void noiseIsNotAWeight() {
        long seed = 20261125;
        var random = new Random(seed);
        for (int i = 0; i < Repetitions.of(20_000, 2_000_000); i++) {
            byte[] noise = new byte[1 + random.nextInt(30)];
            random.nextBytes(noise);
            var splitter = new ScaleLineSplitter();
            splitter.onSilence();
            for (ScaleLineSplitter.Line line : splitter.append(noise)) {
                if (!line.text().strip().matches("[+-]? *[0-9]+([.,][0-9]+)? *[a-zA-Z]{1,2}")) {
                    assertThat(ScaleLineParser.read(line.text()))
                            .as("seed %d: %s", seed, line.text())
                            .isNotInstanceOf(Weight.class);
                }
            }
        }
    }

    /** Random sequences of characters that scales send: only a complete format is a weight. */
    @Test
    void aWeightHasExactlyTheDigitsOfTheLine() {
        long seed = 20261126;
        var random = new Random(seed);
        String signs = "STUGNDIkg?,,  +-..0123456789";
        int weights = 0;
        for (int i = 0; i < Repetitions.of(100_000, 5_000_000); i++) {
            var line = new StringBuilder();
            for (int n = 1 + random.nextInt(16); n > 0; n--) {
                line.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (ScaleLineParser.read(line.toString()) instanceof Weight(var amount, _, _)) {
                weights++;
                String digits = amount.digits().replaceFirst("^-", "");
                assertThat(line.toString().replace(',', '.')).contains(digits);
                assertThat(line.toString()).containsPattern("k?g");
            }
        }
        assertThat(weights).as("weights made by chance, or nothing was tried").isPositive();
    }
}
