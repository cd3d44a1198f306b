package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

import rubezh.progress.Progress;
import rubezh.security.SignatureCheck;
import rubezh.text.Fault;

/**
 * First pass over a bundle, on bytes only. Hash and seal must be valid before anything is parsed;
 * otherwise the fault code is the kind of difference.
 */
public final class SealVerifier {
    private static final int BUFFER = 1 << 16;
    private static final int TAIL = 4096;

    private final String name;
    private final ByteScan scan = new ByteScan();
    private final RunningHash hash = new RunningHash();
    private byte[] start = new byte[0];
    private byte[] tail = new byte[0];
    private String hashBeforeSeal = "";
    private long size;

    private SealVerifier(String name, long size) {
        this.name = name;
        this.size = size;
    }

    /**
     * Result for a valid seal.
     *
     * @param bytes size of the file
     * @param sha256 hash of the whole file, hexadecimal
     * @param seal the seal line
     */
    public record VerifiedSeal(long bytes, String sha256, SealLine seal) {}

    /**
     * Verifies hash and seal of a bundle.
     *
     * @param name file name in messages
     * @throws rubezh.text.Fault {@code BND-001} to {@code 011}, {@code 025}
     */
    public static VerifiedSeal verify(
            BundleContent content, String name, SignatureCheck signatures, Progress progress) {
        try (SeekableByteChannel channel = content.open()) {
            InputStream in = Channels.newInputStream(channel);
            return verify(in, channel.size(), name, signatures, progress);
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    /**
     * Verifies hash and seal of what a stream returns.
     *
     * @param size bytes it will return
     * @param name file name in messages
     */
    public static VerifiedSeal verify(
            InputStream in, long size, String name, SignatureCheck signatures, Progress progress)
            throws IOException {
        var pass = new SealVerifier(name, size);
        pass.read(in, progress);
        return pass.checkSeal(signatures);
    }

    /** Streams the file and hashes the bytes before the seal separately. */
    private void read(InputStream in, Progress progress) throws IOException {
        if (size > BundleFormat.MAX_FILE) {
            throw BundleError.FILE_TOO_LARGE.fault(name);
        }
        long sealed = Math.max(0, size - SealLine.LENGTH);
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        for (int n = in.read(buffer); n > 0 && done < size; n = in.read(buffer)) {
            update(buffer, n, sealed - done);
            done += n;
            progress.report(Progress.Step.VERIFY, done, size);
            BundleError.checkNotCancelled(progress);
        }
        size = done;
    }

    /** Processes the next bytes; {@code untilSeal} bytes remain before the seal. */
    private void update(byte[] buffer, int n, long untilSeal) {
        if (start.length == 0) {
            start = Arrays.copyOf(buffer, Math.min(n, TAIL));
        }
        scan.update(buffer, n);
        int head = (int) Math.clamp(untilSeal, 0, n);
        hash.update(buffer, 0, head);
        if (head == untilSeal) {
            hashBeforeSeal = hash.hex();
        }
        hash.update(buffer, head, n - head);
        keepTail(buffer, n);
    }

    private void keepTail(byte[] buffer, int n) {
        int added = Math.min(n, TAIL);
        int remaining = Math.min(tail.length, TAIL - added);
        byte[] joined = new byte[remaining + added];
        System.arraycopy(tail, tail.length - remaining, joined, 0, remaining);
        System.arraycopy(buffer, n - added, joined, remaining, added);
        tail = joined;
    }

    private VerifiedSeal checkSeal(SignatureCheck signatures) {
        checkStart();
        if (scan.lineEndsChanged()) {
            throw BundleError.CONVERTED_LINE_ENDS.fault(name);
        }
        if (scan.lineTooLong()) {
            throw BundleError.LINE_TOO_LONG.fault(name);
        }
        SealLine seal = SealLine.parse(lastBytes()).orElseThrow(this::missingSeal);
        if (!seal.sha256().equals(hashBeforeSeal)) {
            throw BundleError.SEAL_HASH_MISMATCH.fault(name);
        }
        if (!seal.isValid(signatures)) {
            throw BundleError.INVALID_SEAL_SIGNATURE.fault(name);
        }
        if (!scan.utf8()) {
            throw BundleError.NOT_UTF8.fault(name);
        }
        return new VerifiedSeal(size, hash.hex(), seal);
    }

    private void checkStart() {
        String text = new String(start, ISO_8859_1);
        if (text.startsWith(BundleFormat.FIRST_LINE + "\n")
                || text.startsWith(BundleFormat.FIRST_LINE + "\r\n")) {
            return;
        }
        if (text.startsWith("\u00EF\u00BB\u00BF")
                || text.startsWith("\u00FF\u00FE")
                || text.startsWith("\u00FE\u00FF")) {
            throw BundleError.BYTE_ORDER_MARK.fault(name);
        }
        if (text.startsWith(BundleFormat.FORMAT_PREFIX)) {
            String version = text.substring(BundleFormat.FORMAT_PREFIX.length()).split("\"", 2)[0];
            if (version.matches("[1-9][0-9]{0,8}") && !version.equals("1")) {
                throw BundleError.UNSUPPORTED_FORMAT_VERSION.fault(name, version);
            }
        }
        if (!text.isEmpty() && BundleFormat.FIRST_LINE.startsWith(text)) {
            throw BundleError.TRUNCATED.fault(name);
        }
        throw (text.contains("rubezh-bundle/")
                        ? BundleError.SEAL_HASH_MISMATCH
                        : BundleError.NOT_A_BUNDLE)
                .fault(name);
    }

    private byte[] lastBytes() {
        int from = Math.max(0, tail.length - SealLine.LENGTH);
        return Arrays.copyOfRange(tail, from, tail.length);
    }

    private Fault missingSeal() {
        String text = new String(tail, ISO_8859_1);
        int seal = text.lastIndexOf("\n" + BundleFormat.SEAL);
        if (seal < 0 || text.indexOf('\n', seal + 1) < 0) {
            return BundleError.TRUNCATED.fault(name);
        }
        boolean last = text.indexOf('\n', seal + 1) == text.length() - 1;
        return (last ? BundleError.MALFORMED_SEAL : BundleError.SEAL_HASH_MISMATCH).fault(name);
    }
}
