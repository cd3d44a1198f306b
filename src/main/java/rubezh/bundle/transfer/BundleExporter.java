package rubezh.bundle.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleFormat;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleHeader.RegisterState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExportResult.ExportedFile;
import rubezh.bundle.verify.StagingArea;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.RegisterDigest;
import rubezh.journal.VersionVector;
import rubezh.progress.Progress;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Session;

/**
 * Export of a bundle, in one file or several: each written under a temporary name, verified and
 * renamed, then logged.
 *
 * @see ImportWorkflow
 */
public final class BundleExporter {
    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;
    private final RosterStore rosters;

    public BundleExporter(ExchangeStorage storage, Session session, ExchangeConfig config) {
        this.storage = storage;
        this.session = session;
        this.config = config;
        this.peers = new PeerStore(storage.notes(), session, config.station().code());
        this.rosters = new RosterStore(storage.journal(), storage.notes(), peers, session);
    }

    /**
     * Writes a bundle.
     *
     * @param defaultName file name if the target is a folder
     * @throws rubezh.text.Fault {@code BND-052} or {@code BND-053} if it cannot be encrypted, or
     *     not left plain, as requested; {@code BND-026} if the file cannot be written; no partial
     *     file remains; {@code STO-010} to {@code STO-014}, before the file is written, if the disk
     *     of the register takes no log entry
     */
    public ExportResult export(ExportRequest request, String defaultName, Progress progress) {
        storage.audit().requireWritable();
        VersionVector vector = storage.journal().versionVector();
        var selector = new RevisionSelector(storage, vector, request.selection(), peers);
        selector.collect(
                request.attachments() ? storage.blobs() : null, request.partBytes(), progress);
        RecipientKeys recipients =
                RecipientKeys.of(request, EncryptionKeyLookup.of(peers, rosters));
        var names = new ExportFileNames(request.target(), defaultName, recipients.isEncrypted());
        List<Path> targets = names.of(selector.parts().size());
        List<ExportedFile> files = write(targets, request, selector, recipients.keys(), progress);
        files.forEach(file -> log(file, request.protection(), recipients.stations()));
        return new ExportResult(
                files,
                recipients.stations(),
                selector.attachments(),
                selector.drafts(),
                selector.omissions());
    }

    /** Writes all files, or leaves none. */
    private List<ExportedFile> write(
            List<Path> targets,
            ExportRequest request,
            RevisionSelector selector,
            List<byte[]> keys,
            Progress progress) {
        RegisterState state = state();
        var files = new ArrayList<ExportedFile>();
        try {
            for (Path target : targets) {
                BundleHeader header = header(request, state, selector, files.size());
                files.add(write(target, header, selector, keys, progress));
            }
        } catch (RuntimeException e) {
            files.forEach(file -> StagingArea.delete(file.file()));
            throw e;
        }
        return files;
    }

    private ExportedFile write(
            Path target,
            BundleHeader header,
            RevisionSelector selector,
            List<byte[]> keys,
            Progress progress) {
        ExportPart part = selector.parts().get(header.contents().part() - 1);
        var contents = new ExportPartWriter(header, part, selector, storage.blobs());
        var writer = new ExportFileWriter(storage.signatures(), session, config.station().code());
        var written = writer.write(target, contents, keys, progress);
        return new ExportedFile(target, written.fileBytes(), written.seal().sha256(), header);
    }

    private RegisterState state() {
        Audit.Head audit = storage.audit().head();
        return new RegisterState(
                storage.journal().versionVector(),
                storage.blobs().missing(BundleFormat.MAX_LACKS).stream().map(Sha256::hex).toList(),
                RegisterDigest.of(storage.journal()).total(),
                audit.seq() == 0 ? null : audit,
                encryptionKey());
    }

    private BundleHeader header(
            ExportRequest request, RegisterState state, RevisionSelector selector, int index) {
        ExportPart part = selector.parts().get(index);
        return new BundleHeader(
                config.ids().get(),
                new Origin(
                        session.signer().replica(),
                        config.station().code(),
                        HexFormat.of().formatHex(session.signer().publicKey())),
                request.to(),
                config.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                config.version(),
                config.station().training(),
                part.contents(selector.omissions().revisions(), index + 1, selector.parts().size()),
                state,
                introducedOrigins(part.replicas()),
                part.blobSizes().isEmpty() ? List.of() : List.of(BundleFormat.BLOBS_FEATURE));
    }

    private @Nullable String encryptionKey() {
        return session.encryptionKeys().stream()
                .findFirst()
                .map(pair -> HexFormat.of().formatHex(pair.publicKey()))
                .orElse(null);
    }

    private List<Origin> introducedOrigins(List<UUID> replicas) {
        return replicas.stream()
                .map(peers::find)
                .flatMap(Optional::stream)
                .map(peer -> new Origin(peer.replica(), peer.station(), peer.publicKey()))
                .toList();
    }

    private void log(
            ExportedFile file, ExportRequest.Protection protection, List<String> recipients) {
        BundleHeader header = file.header();
        peers.addToLog(logEntry(file));
        var detail = new TreeMap<>(Map.of("to", header.to(), "sha256", file.sha256()));
        detail.put("revisions", String.valueOf(header.contents().revisions()));
        detail.put("encrypted", String.join(", ", recipients));
        if (protection instanceof ExportRequest.Plain(var reason)) {
            detail.put("reason", reason);
        }
        storage.audit().write(AuditAction.EXPORT, header.bundleId().toString(), detail);
    }

    private ExchangeLogEntry logEntry(ExportedFile file) {
        BundleHeader header = file.header();
        Instant now = config.clock().instant();
        return new ExchangeLogEntry(
                header.bundleId(),
                ExchangeLogEntry.Direction.SENT,
                header.from().replica(),
                header.to(),
                String.valueOf(file.file().getFileName()),
                file.sha256(),
                now,
                session.officer().login(),
                header.contents().revisions(),
                0,
                0);
    }
}
