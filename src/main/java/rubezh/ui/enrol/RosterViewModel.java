package rubezh.ui.enrol;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustFingerprint;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.Approval;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.enrolment.HeadquartersFile;
import rubezh.progress.Progress;
import rubezh.text.Fault;
import rubezh.ui.enrol.RosterState.Opened;
import rubezh.ui.kit.key.KeyCheckField.Answer;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the roster: what holds, and the file whose key is being compared. */
final class RosterViewModel extends ScreenModel {
    private final EnrolmentService service;
    private final Exchange exchange;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RosterEntry> replaced = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RosterState> state =
            new ReadOnlyObjectWrapper<>(new RosterState(null, null));

    RosterViewModel(EnrolmentService service, Exchange exchange, BackgroundWorker worker) {
        super(worker);
        this.service = service;
        this.exchange = exchange;
    }

    StringProperty typed() {
        return typed;
    }

    /** Returns the computer that the one of the opened request replaces; null for none. */
    ObjectProperty<@Nullable RosterEntry> replaced() {
        return replaced;
    }

    ReadOnlyObjectProperty<RosterState> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns whether what was typed is the key of the opened file. */
    boolean isCompared() {
        Opened opened = state.get().opened();
        return opened != null && Answer.of(typed.get(), opened.key()) == Answer.MATCHES;
    }

    void load() {
        update(() -> null);
    }

    /** Reads a request of a computer. */
    void openRequest(Path file) {
        typed.set("");
        replaced.set(null);
        open(() -> new Opened.Request(service.read(file)));
    }

    /** Reads who made a file of headquarters. */
    void openFile(Path file) {
        typed.set("");
        open(() -> new Opened.OfHeadquarters(HeadquartersFile.read(file)));
    }

    /** Adds the computer of the opened request to the roster and writes the file it joins by. */
    void approve(Path target) {
        if (!isCompared() || !(state.get().opened() instanceof Opened.Request(var request))) {
            return;
        }
        Optional<UUID> replaces = Optional.ofNullable(replaced.get()).map(RosterEntry::id);
        update(() -> {
            var compared = new TrustFingerprint(request.fingerprint());
            var approval = new ApprovalRequest(request, compared, replaces, true, target);
            Approval approved = service.approve(approval, Progress.NONE);
            return done("enrol.done.approved", request.station(), approved.file().file());
        });
    }

    /** Imports the opened file and names its maker as headquarters. */
    void join() {
        if (!isCompared() || !(state.get().opened() instanceof Opened.OfHeadquarters(var file))) {
            return;
        }
        update(() -> {
            exchange.join(file.file(), new TrustFingerprint(file.key()), Progress.NONE);
            return done("enrol.done.joined", file.station());
        });
    }

    /**
     * Takes a computer off the trusted ones.
     *
     * @param last number of its last revision that counts
     */
    void revoke(RosterEntry entry, long last, String reason) {
        update(() -> {
            service.revoke(entry.id(), Optional.of(last), reason);
            return done("enrol.done.revoked", String.valueOf(entry.station()), last);
        });
    }

    /**
     * Reads which cases of a bundle are refused because headquarters revoked their computer.
     *
     * @param onFound receives them
     */
    void findRefused(Path bundle, Consumer<List<RefusedRecord>> onFound) {
        onFault(null);
        job(progress -> exchange.revoked(bundle, progress))
                .named("enrol.work")
                .onDone(onFound)
                .start();
    }

    /**
     * Lets in cases that are refused.
     *
     * @param admission which, of which bundle, and why
     * @param onDone runs when they are let in
     * @param onFault receives a refusal
     */
    void admit(Admission admission, Runnable onDone, Consumer<Fault> onFault) {
        update(
                        () -> {
                            int admitted =
                                    service.admit(
                                                    admission.bundle,
                                                    admission.cases,
                                                    admission.reason,
                                                    Progress.NONE)
                                            .size();
                            return done("cli.enrol.admitted", admitted);
                        },
                        () -> new RosterState(service.status(), null),
                        after -> {
                            state.set(after);
                            onDone.run();
                        })
                .named("enrol.work")
                .onFault(onFault)
                .start();
    }

    /**
     * Decision of headquarters on cases of a revoked computer.
     *
     * @param cases their ids
     */
    record Admission(Path bundle, List<String> cases, String reason) {
        Admission {
            cases = List.copyOf(cases);
        }
    }

    /** Returns for how many days a roster holds unless another number is named. */
    long usualDays() {
        return EnrolmentService.USUAL_VALIDITY.toDays();
    }

    /** Writes the roster again, to hold for some days from now. */
    void renew(int days) {
        update(() -> done("enrol.done.renewed", service.renew(Duration.ofDays(days)).version()));
    }

    /** Saves the request of this computer. */
    void saveRequest(Path target) {
        update(() -> {
            try {
                Files.write(target, service.request());
                return done("enrol.done.requested", target);
            } catch (IOException e) {
                throw BundleError.writeFault(e, target);
            }
        });
    }

    private void open(Callable<Opened> reader) {
        update(
                        () -> null,
                        () -> {
                            Opened opened = reader.call();
                            return new RosterState(service.status(), opened);
                        },
                        state::set)
                .named("enrol.work")
                .start();
    }

    private void update(Change change) {
        update(change, () -> new RosterState(service.status(), null), state::set)
                .named("enrol.work")
                .start();
    }
}
