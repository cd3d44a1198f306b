package rubezh.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/** Lines are sealed in fewer bytes, and come back as they were. */
final class LineCodecTest {
    private final LineCodec codec = new LineCodec();

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] full() {
        return CanonicalJson.write(
                SeizureShape.SHAPE.write(FullSeizure.in(Language.RU, ReferenceReader.builtIn())));
    }

    private static byte[] random(Random random) {
        return CanonicalJson.write(SeizureShape.SHAPE.write(GeneratedSeizure.from(random)));
    }

    /** A hash that differs means registers that this program can no longer read. */
    @Test
    void theDictionaryIsForEverAsItIs() {
        assertThat(Sha256.digest(LineCodec.dictionary()).hex())
                .isEqualTo("3803acaf2c3676516e81161c5819d77d8cd34ec9e73b93bdc53db22b66fd5ec3");
    }

    @Test
    void everyLineComesBackAsItWas() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] line = random(random);
            assertThat(codec.decode(codec.encode(line))).isEqualTo(line);
        }
        assertThat(codec.decode(codec.encode(full()))).isEqualTo(full());
    }

    @Test
    void linesOfEveryLengthComeBackAsTheyWere() {
        for (int length = 0; length < 600; length++) {
            byte[] line = bytes("{\"a\":\"" + "ab".repeat(length) + "\"}");
            byte[] encoded = codec.encode(line);
            assertThat(codec.decode(encoded)).isEqualTo(line);
            assertThat(encoded.length).isLessThanOrEqualTo(line.length);
        }
    }

    @Test
    void aTypicalLineTakesLessThanHalf() {
        assertThat(codec.encode(full()).length).isLessThan(full().length / 2);
    }

    /** So what two lines of equal length say is not told apart by how well they deflate. */
    @Test
    void aDeflatedLineTakesAMultipleOfSomeBytes() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] encoded = codec.encode(random(random));
            assertThat(encoded[0] == '{' || encoded.length % LineCodec.STEP == 0).isTrue();
        }
    }

    /** Whoever reads many rows reckons with their sealed bytes. */
    @Test
    void noLineTakesLessThanAQuarter() {
        byte[] line = bytes("{\"a\":\"" + "x".repeat(1_000_000) + "\"}");
        byte[] encoded = codec.encode(line);
        assertThat(encoded.length).isBetween(line.length / 4, line.length / 4 + LineCodec.STEP);
        assertThat(codec.decode(encoded)).isEqualTo(line);
    }

    @Test
    void whatDoesNotGetShorterStaysAsItIs() {
        byte[] noise = new byte[4_000];
        new Random(3).nextBytes(noise);
        byte[] line = bytes("{\"a\":\"" + HexFormat.of().formatHex(noise, 0, 20) + "\"}");
        assertThat(codec.encode(line)).isSameAs(line);
        noise[0] = '{';
        assertThat(codec.encode(noise)).isSameAs(noise);
    }

    @Test
    void aLineOfAnOlderFileIsRead() {
        assertThat(codec.decode(full())).isEqualTo(full());
    }

    @Test
    void anythingElseIsRefused() {
        byte[] encoded = codec.encode(full());
        for (int cut = 4; cut < encoded.length - LineCodec.STEP; cut += 7) {
            byte[] shorter = Arrays.copyOf(encoded, cut);
            assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(shorter));
        }
        for (int place = 1; place < 4; place++) {
            byte[] other = encoded.clone();
            other[place]++;
            assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(other));
            byte[] less = encoded.clone();
            less[place]--; // not all of the line is asked for
            assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(less));
        }
        assertThat(codec.decode(codec.encode(full()))).isEqualTo(full());
    }

    /** A damaged row must not take the memory that it claims. */
    @Test
    void aLineThatClaimsMoreThanItCanHaveIsRefusedBeforeItIsRead() {
        byte[] encoded = codec.encode(full());
        Arrays.fill(encoded, 1, 4, (byte) 255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(encoded))
                .withMessage("line of 16777215 bytes");
    }

    @Test
    void severalThreadsShareIt() {
        List<byte[]> lines = Stream.generate(() -> random(new Random(5))).limit(500).toList();
        assertThat(
                        lines.parallelStream()
                                .allMatch(line ->
                                        Arrays.equals(codec.decode(codec.encode(line)), line)))
                .isTrue();
    }
}
