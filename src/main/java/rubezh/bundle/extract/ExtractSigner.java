package rubezh.bundle.extract;

import module java.base;

import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.AuditAction;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Signs the file of an extract, tells the audit log of it, and checks such a signature. */
public final class ExtractSigner {
    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;

    public ExtractSigner(ExchangeStorage storage, Session session, ExchangeConfig config) {
        this.storage = storage;
        this.session = session;
        this.config = config;
    }

    /**
     * Has a file written, and writes its signature beside it.
     *
     * @param writer writes the file; not called if the audit log takes no entry
     * @param facts what the extract is; they are signed and stay in the audit log
     * @throws Fault {@code XTR-001} if a file cannot be read or written
     */
    public ExtractSeal sign(Path file, Map<String, String> facts, Runnable writer) {
        storage.audit().requireWritable();
        writer.run();
        try {
            String sha256 = Sha256.digest(Files.readAllBytes(file)).hex();
            var seal =
                    new ExtractSeal(
                            String.valueOf(file.getFileName()),
                            sha256,
                            config.station().code(),
                            session.signer().replica(),
                            HexFormat.of().formatHex(session.signer().publicKey()),
                            config.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                            facts,
                            config.station().training());
            Files.write(ExtractSeal.pathFor(file), seal.signedBy(session.signer()));
            var detail = new TreeMap<>(facts);
            detail.put("sha256", sha256);
            storage.audit().write(AuditAction.EXTRACT, seal.file(), detail);
            return seal;
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "XTR-001", file);
        }
    }

    /**
     * Checks a file against its signature.
     *
     * @throws Fault {@code XTR-001} if one of them cannot be read, {@code XTR-002} if the signature
     *     is none or not valid, {@code XTR-003} if the file is not the one that was signed
     */
    public ExtractSeal verify(Path file) {
        try {
            ExtractSeal seal = ExtractSeal.read(ExtractSeal.bytesOf(file), storage.signatures());
            if (!seal.sha256().equals(Sha256.digest(Files.readAllBytes(file)).hex())) {
                throw new Fault(Fault.Exit.UNVERIFIED, "XTR-003", file);
            }
            return seal;
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "XTR-001", file);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.UNVERIFIED, "XTR-002", file);
        }
    }
}
