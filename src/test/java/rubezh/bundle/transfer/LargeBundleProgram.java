package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.SqliteStation;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Exports records with a number of pictures of 8 MB from one register and imports them into
 * another; prints the size of the bundle and how many pictures arrived.
 */
final class LargeBundleProgram {
    private static final int BYTES = 8 << 20;

    private LargeBundleProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        try (var post = new SqliteStation("KG-OSH", 1, root, Runnable::run);
                var headquarters = new SqliteStation("HQ", 2, root, Runnable::run)) {
            List<Sha256> pictures = record(post, Integer.parseInt(arguments[1]));
            Path bundle = post.export();
            headquarters.importBundle(bundle);
            long here = pictures.stream().filter(headquarters.station.blobs()::contains).count();
            System.out.println(Files.size(bundle) + " bytes, pictures here: " + here);
        }
    }

    private static List<Sha256> record(SqliteStation post, int count) throws Exception {
        var pictures = new ArrayList<Sha256>();
        for (int i = 0; i < count; i++) {
            Sha256 hash = hash(i);
            post.station.blobs().put(hash, new NoiseStream(i));
            post.recordNaming(hash);
            pictures.add(hash);
        }
        return pictures;
    }

    private static Sha256 hash(int seed) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] part = new byte[1 << 16];
        try (var stream = new NoiseStream(seed)) {
            for (int read = stream.read(part); read > 0; read = stream.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** Bytes of a seed, made as they are read. */
    private static final class NoiseStream extends InputStream {
        private final SplittableRandom random;
        private int left = BYTES;

        NoiseStream(int seed) {
            this.random = new SplittableRandom(seed);
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(left, length);
            for (int i = 0; i < count; i++) {
                into[from + i] = (byte) random.nextInt(256);
            }
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
