package rubezh.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.progress.Progress;
import rubezh.report.ReportLanguage;
import rubezh.session.OpenRegister;

/** Enrolment of a computer of the same station, and codes that both leave with each other. */
public final class EnrolmentActs {
    private EnrolmentActs() {}

    public static void run(OpenRegister headquarters, OpenRegister second, Path folder)
            throws IOException {
        headquarters.enrolment().request();
        var request = EnrolmentRequest.of(second.enrolment().request(), "request");
        var approval =
                new ApprovalRequest(
                        request,
                        new TrustWords(request.fingerprint().words()),
                        Optional.empty(),
                        true,
                        folder.resolve("approval.json"));
        Path joined = headquarters.enrolment().approve(approval, Progress.NONE).file().file();
        var words = headquarters.exchange().self().fingerprint().words();
        second.exchange().join(joined, new TrustWords(words), Progress.NONE);
        headquarters.renewRecoverySheet(
                ReportLanguage.EN, (_, deposit) -> assertThat(deposit.get()).isNotEmpty());
        Path escrow = folder.resolve("escrow");
        second.renewRecoverySheet(ReportLanguage.EN, (_, deposit) -> write(escrow, deposit.get()));
        headquarters.enrolment().openDeposit(escrow, "lost sheet");
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
