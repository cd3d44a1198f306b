package rubezh.session;

import module java.base;

import rubezh.audit.AuditReader;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.enrolment.EnrolmentService;
import rubezh.hub.HubService;
import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.register.codelist.CodeListService;
import rubezh.register.conflict.ImportUndoService;
import rubezh.register.grant.GrantService;
import rubezh.register.named.LayoutService;
import rubezh.register.named.MappingService;
import rubezh.register.nil.NilReportService;
import rubezh.register.severity.RuleSeverityService;
import rubezh.register.template.TemplateService;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportService;
import rubezh.report.service.StocktakeService;
import rubezh.review.ReviewService;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.security.account.Officers;
import rubezh.shift.ShiftService;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;
import rubezh.today.TodayService;
import rubezh.watch.WatchService;

/**
 * Open register of a signed-in officer, and the services over it.
 *
 * <pre>{@code
 * try (OpenRegister register = stations.open(folder, Optional.empty(), password, n -> {})) {
 *     register.register().catalogue().page(Query.ALL, 0, 50);
 * }
 * }</pre>
 */
public interface OpenRegister extends AutoCloseable {
    /** Returns the station whose register this is, as it is now. */
    Station station();

    /**
     * Changes names, service, time zone and start of the day of the station, and notes it. New
     * papers show it; times of new records and lists follow after the next sign-in.
     *
     * @throws rubezh.text.Fault {@code SEC-011} if no role of the officer allows it; {@code
     *     STN-001} without a name in both languages, {@code STN-002} for a service named in one
     *     only, {@code STN-003} for a name that is too long or has invisible characters; {@code
     *     STO-010} to {@code STO-014} if the disk takes no data
     */
    void changeStation(StationDetails details);

    /**
     * Checks that the officer may do something, before any file that it needs is read. The services
     * check it again.
     *
     * @throws rubezh.text.Fault {@code SEC-011} if no role of the officer allows it
     */
    void require(Permission permission);

    /** Returns the officer who signed in. */
    Officer officer();

    /** Returns the accounts of the station, to name who acted. */
    OfficerLookup knownOfficers();

    /** Returns the code lists. */
    ReferenceData reference();

    /** Returns the service over the records. */
    Register register();

    /** Returns the review of records. */
    ReviewService reviews();

    /** Returns the joint operations. */
    OperationService operations();

    /** Returns the service over bundles. */
    Exchange exchange();

    /** Returns the undoing of what the last import changed. */
    ImportUndoService importUndo();

    /** Returns the enrolment of installations by files. */
    EnrolmentService enrolment();

    /** Returns the hub as this computer works with it. */
    HubService hub();

    /**
     * Returns this register with the records of the hub that the computer is connected with. What
     * is saved in it goes to the own file first, then to the hub. Closing it ends the connection
     * and leaves this register open.
     *
     * @throws rubezh.text.Fault {@code HUB-015} without a connection, {@code HUB-002} if the hub
     *     gives no answer, {@code HUB-013} if another version of the program made its lists
     */
    OpenRegister onHub();

    /** Returns the code lists with what stations changed of them. */
    CodeListService codeLists();

    /** Returns the watch list. */
    WatchService watch();

    /** Returns the nil reports of the station. */
    NilReportService nilReports();

    /** Returns the rights of stations over each other's cases. */
    GrantService grants();

    /** Returns the templates of the papers of a case. */
    TemplateService paperTemplates();

    /** Returns the mappings of foreign tables that stations keep. */
    MappingService mappings();

    /** Returns the layouts of extracts that stations keep. */
    LayoutService layouts();

    /** Returns the severities of the rules at the station. */
    RuleSeverityService rules();

    /** Returns the service over reports. */
    ReportService reports();

    /** Returns the stocktaking of the packages in store. */
    StocktakeService stocktaking();

    /** Returns the figures of a period at a glance. */
    DashboardService dashboard();

    /** Returns tables of the cases by any two of their properties. */
    AnalysisService analysis();

    /** Returns the audit log, for who may read it. */
    AuditReader audit();

    /** Records in the audit log that a setting got another value. */
    void noteSetting(String name, String before, String after);

    /** Returns the shifts of the station. */
    ShiftService shifts();

    /** Returns what waits for the officer. */
    TodayService today();

    /** Returns the backups of the register. */
    BackupService backups();

    /**
     * Loads the lists unless they are there; meanwhile whoever asks for them waits. Also whoever
     * asks first loads them.
     *
     * @param progress receives the number of revisions read, if the lists have to be built
     */
    void loadLists(LongConsumer progress);

    /**
     * Returns the notices to show after opening; those of damaged or missing records once the lists
     * are loaded; once closed, those of closing too.
     */
    List<Notice> notices();

    /** Returns the default folder for bundles. */
    Path bundleFolder();

    /** Returns the service over the officers, their roles and passwords. */
    Officers officers();

    /** Returns whether nothing is possible before the own one-time password was changed. */
    boolean mustChangePassword();

    /**
     * Makes a new recovery sheet; the one before opens nothing from then on.
     *
     * @param keeper prints or saves the sheet; if it fails, the sheet before stays valid
     */
    default void renewRecoverySheet(ReportLanguage language, Consumer<Pdf> keeper) {
        renewRecoverySheet(language, (sheet, _) -> keeper.accept(sheet));
    }

    /** Makes a new recovery sheet, and a file of its code for headquarters if that is wanted. */
    void renewRecoverySheet(ReportLanguage language, SheetKeeper keeper);

    /** Keeper of a new recovery sheet. */
    @FunctionalInterface
    interface SheetKeeper {
        /**
         * Prints or saves the sheet; if it fails, the sheet before stays valid.
         *
         * @param deposit makes the file for headquarters, {@link EnrolmentService#deposit}
         */
        void keep(Pdf sheet, Supplier<byte[]> deposit);
    }

    /** Makes the card of the key of this station, to hand to other stations. */
    Pdf keySheet(ReportLanguage language);

    /** Returns the papers of the exchange. */
    ExchangeSheetService exchangeSheets();

    /** Makes a page without data that shows whether a printer prints what papers need. */
    Pdf testPage(ReportLanguage language);

    /** Adds an officer with a password that need not be changed. */
    void addOfficer(Officer officer, char[] password);

    /**
     * Checks chains, hashes, signatures, seals and the audit log, and compares the projection with
     * one rebuilt from the journal.
     *
     * @param progress receives the number of revisions checked
     * @return findings; empty if everything is valid and nothing is missing
     */
    List<VerificationFinding> verify(LongConsumer progress);

    /**
     * Verifies like {@link #verify}, and acknowledges in the audit log what stays a fault for ever
     * although somebody looked into it: a restored backup and a fork.
     *
     * @param reason what was found out; not blank
     * @return findings, what was acknowledged as information
     * @throws rubezh.text.Fault {@code SEC-011} if no role of the officer allows it; {@code
     *     STO-010} to {@code STO-014} if the disk takes no data
     */
    List<VerificationFinding> acknowledge(String reason, LongConsumer progress);

    /** Closes the register. What was saved stays saved; {@link #notices} tells what failed. */
    @Override
    void close();

    /**
     * One sentence about the register, to show once after opening.
     *
     * @param key message key
     * @param arguments texts, whole numbers, and local times of the station
     */
    record Notice(String key, List<Object> arguments) {
        public Notice {
            arguments = List.copyOf(arguments);
        }

        /** Returns the sentence in one language. */
        public String text(Messages messages) {
            var dates = DateFormatter.in(messages.language());
            return messages.text(
                    key,
                    arguments.stream()
                            .map(a -> a instanceof LocalDateTime time ? dates.dateTime(time) : a)
                            .toArray());
        }
    }
}
