package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** Bytes in pieces of any size are UTF-8 to the scan exactly where they are to the JDK. */
class ByteScanTest {
    private static final String[] TEXTS = {
        "a", "ж", "€", "😀", "\u0000", "\r", "\u07FF", "\u0800", "\uFFFF"
    };

    @Test
    void textsAndDamagedTextsAreToldApartLikeTheDecoderDoes() {
        for (int seed = 0; seed < 20_000; seed++) {
            byte[] bytes = bytes(new Random(seed));
            assertThat(scan(bytes, new Random(seed)).utf8())
                    .as("seed %d: %s", seed, Arrays.toString(bytes))
                    .isEqualTo(isUtf8(bytes));
        }
    }

    /** Returns some characters, most often with one byte of them replaced. */
    private static byte[] bytes(Random random) {
        var text = new StringBuilder();
        int characters = 1 + random.nextInt(6);
        for (int i = 0; i < characters; i++) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(4) > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static ByteScan scan(byte[] bytes, Random random) {
        var scan = new ByteScan();
        int done = 0;
        while (done < bytes.length) {
            int count = 1 + random.nextInt(bytes.length - done);
            scan.update(Arrays.copyOfRange(bytes, done, done + count), count);
            done += count;
        }
        return scan;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).length() > 0;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    @Test
    void aLineEndIsChangedOnlyWhereAReturnStandsRightBeforeEach() {
        assertThat(scan("ж\r\nab\r\n".getBytes(UTF_8), new Random(1)).lineEndsChanged()).isTrue();
        assertThat(scan("\rж\nab\r\n".getBytes(UTF_8), new Random(1)).lineEndsChanged()).isFalse();
    }
}
