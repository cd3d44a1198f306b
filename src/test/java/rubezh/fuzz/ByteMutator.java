package rubezh.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/**
 * Random damage to bytes, one to four times: bits, pieces that vanish, come twice or from outside.
 */
public final class ByteMutator {
    /** Pieces that readers of texts and of pictures treat in their own way. */
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\n",
                    "\r\n",
                    ";",
                    "null",
                    "true",
                    "-0",
                    "1e999",
                    "9007199254740993",
                    "0.1",
                    "\ufeff",
                    "\u202e",
                    "\0",
                    "{\"a\":",
                    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                    "age-encryption.org/v1\n",
                    "-> X25519 ",
                    "--- ",
                    "%PDF-1.7",
                    "IHDR",
                    "Exif\0\0",
                    "MM\0*",
                    "II*\0");

    private final Random random;

    public ByteMutator(Random random) {
        this.random = random;
    }

    /** Returns bytes of another length or content. */
    public byte[] damaged(byte[] bytes) {
        byte[] damaged = bytes;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            damaged = damagedOnce(damaged);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, at, Math.min(bytes.length, at + 1), anyByte());
            case 1 -> withOneBit(bytes);
            case 2 -> joined(bytes, at, to, new byte[0]);
            case 3 -> joined(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            case 4 -> joined(bytes, at, to, piece());
            case 5 -> joined(bytes, at, at, piece());
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private byte[] withOneBit(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] anyByte() {
        return new byte[] {
            (byte)
                    List.of(0, 0xFF, 0x7F, 0x80, random.nextInt(256))
                            .get(random.nextInt(5))
                            .intValue()
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
