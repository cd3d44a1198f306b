package rubezh.enrolment;

import module java.base;

import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.security.SignatureCheck;
import rubezh.security.Signer;

/**
 * File of one line of canonical JSON with its signature as the member {@code sig}.
 *
 * @param members all members but the signature
 * @param signature signature over purpose and members, Ed25519
 */
record SignedLine(Map<String, Object> members, byte[] signature) {
    /**
     * Returns the file: the line and a line feed.
     *
     * @param purpose what the line is for; a signature for one purpose is none for another
     */
    static byte[] sign(String purpose, Map<String, Object> members, Signer signer) {
        byte[] signature = signer.sign(message(purpose, members));
        var tree = new TreeMap<>(members);
        tree.put("sig", HexFormat.of().formatHex(signature));
        byte[] line = CanonicalJson.write(tree);
        byte[] file = Arrays.copyOf(line, line.length + 1);
        file[line.length] = '\n';
        return file;
    }

    /**
     * Reads a file; whose signature it is stays open.
     *
     * @throws IllegalArgumentException if it is no such line
     */
    static SignedLine read(byte[] file) {
        String line = new String(file, StandardCharsets.UTF_8).strip();
        var tree = members(line.getBytes(StandardCharsets.UTF_8));
        byte[] signature = HexFormat.of().parseHex(String.valueOf(tree.remove("sig")));
        return new SignedLine(tree, signature);
    }

    private static TreeMap<String, Object> members(byte[] line) {
        try {
            return new TreeMap<>(CanonicalJson.read(line));
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Returns whether a key signed it.
     *
     * @param key Ed25519, raw, hexadecimal
     */
    boolean isSignedBy(String key, String purpose) {
        byte[] raw = HexFormat.of().parseHex(key);
        return new SignatureCheck().verify(raw, message(purpose, members), signature);
    }

    private static byte[] message(String purpose, Map<String, Object> members) {
        byte[] start = (purpose + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] line = CanonicalJson.write(members);
        byte[] message = Arrays.copyOf(start, start.length + line.length);
        System.arraycopy(line, 0, message, start.length, line.length);
        return message;
    }
}
