package rubezh.cli.demo;

import module java.base;

import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.enrolment.ApprovalRequest;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.text.Language;

/** Enrolment of laptops at headquarters. */
final class DemoEnrolment {
    private final DemoCourier courier;
    private final DemoLaptop headquarters;
    private final Language language;

    DemoEnrolment(DemoCourier courier, DemoLaptop headquarters, Language language) {
        this.courier = courier;
        this.headquarters = headquarters;
        this.language = language;
    }

    /** Enrols a laptop by two files; each side compares the words of the other's key. */
    void enrol(DemoLaptop laptop, Optional<UUID> replaces) {
        String name = laptop.folder().getFileName() + ".json";
        OpenRegister asking = laptop.asAdministrator();
        Path request = courier.write("request-" + name, asking.enrolment().request());
        OpenRegister approving = headquarters.asAdministrator();
        var words = new TrustWords(asking.exchange().self().fingerprint().words());
        var approval =
                new ApprovalRequest(
                        approving.enrolment().read(request),
                        words,
                        replaces,
                        true,
                        courier.file("answer-" + name));
        Path answer = approving.enrolment().approve(approval, Progress.NONE).file().file();
        var own = new TrustWords(approving.exchange().self().fingerprint().words());
        asking.exchange().join(answer, own, Progress.NONE);
        courier.tell(
                "enrolled",
                laptop.code(),
                words.words().text(language),
                headquarters.code(),
                own.words().text(language));
    }
}
