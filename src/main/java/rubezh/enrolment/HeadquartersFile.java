package rubezh.enrolment;

import java.nio.file.Path;
import rubezh.bundle.format.BundleContent;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.verify.BundleVerifier;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.security.SignatureCheck;

/**
 * File of headquarters that a new computer joins by, before there is a register that could read it:
 * a bundle with a valid seal. Whose it is only a comparison of the key tells.
 *
 * @param file its path
 * @param station code of the station that made it, by its own word
 * @param key fingerprint of the key that sealed it
 */
public record HeadquartersFile(Path file, String station, Fingerprint key) {
    /**
     * Reads who made a file.
     *
     * @throws rubezh.text.Fault {@code BND-…} if it is no bundle, damaged or cannot be read
     */
    public static HeadquartersFile read(Path file) {
        BundleError.checkNoFolder(file);
        String name = String.valueOf(file.getFileName());
        BundleContent bundle = BundleContent.of(file);
        var seal = SealVerifier.verify(bundle, name, new SignatureCheck(), Progress.NONE);
        BundleHeader.Origin from = BundleVerifier.readHeader(bundle, name, seal).from();
        return new HeadquartersFile(file, from.station(), from.fingerprint());
    }
}
