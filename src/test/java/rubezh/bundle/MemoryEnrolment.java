package rubezh.bundle;

import module java.base;

import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.enrolment.EnrolmentStorage;
import rubezh.progress.Progress;
import rubezh.register.revision.IdSource;

/** Enrolment at a station in memory. */
public final class MemoryEnrolment {
    private MemoryEnrolment() {}

    public static EnrolmentService at(MemoryStation station, InstantSource clock) {
        return new EnrolmentService(
                new EnrolmentStorage(
                        station.journal, station.notes, station.rosters(), station.audit, "0.1.0"),
                station.exchange,
                station.session,
                station.station,
                new IdSource(clock, station::nextId, new SecureRandom()));
    }

    /** Enrols a post: request, comparison of words at headquarters, approval, join. */
    public static void enrol(MemoryStation headquarters, MemoryStation post) {
        enrol(headquarters, post, Optional.empty());
    }

    /** Enrols a post in place of another installation. */
    public static void enrol(
            MemoryStation headquarters, MemoryStation post, Optional<UUID> replaces) {
        String name = post.signer.replica().toString();
        Path file = post.folder.resolve(name + "-request.json");
        try {
            Files.write(file, at(post, () -> MemoryStation.NOW).request());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EnrolmentService enrolment = at(headquarters, () -> MemoryStation.NOW);
        EnrolmentRequest request = enrolment.read(file);
        var compared = new TrustWords(request.fingerprint().words());
        Path answer = post.folder.resolve(name + "-answer.json");
        var approval = new ApprovalRequest(request, compared, replaces, true, answer);
        Path joins = enrolment.approve(approval, Progress.NONE).file().file();
        var key = post.exchange.inspect(joins, Progress.NONE).senderFingerprint();
        post.exchange.join(joins, new TrustWords(key.words()), Progress.NONE);
    }
}
