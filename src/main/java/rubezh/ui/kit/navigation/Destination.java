package rubezh.ui.kit.navigation;

import module java.base;

import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.template.TemplatePaper;
import rubezh.security.Permission;
import rubezh.ui.kit.command.Keymap;

/**
 * Where something on a screen leads to: another screen, a record, a list, a paper, a dialog.
 *
 * @see Navigator
 */
public sealed interface Destination {
    Screen TODAY = new Screen("today", "go-today");
    Screen CASES = new Screen("list", "go-seizures");
    Screen REVIEW = new Screen("review", "go-review");
    Screen CONFLICTS = new Screen("conflicts", "go-conflicts");
    Screen REPORTS = new Screen("report", "go-reports");
    Screen ANALYSIS = new Screen("report/analysis", "go-analysis");
    Screen MAP = new Screen("dashboard/map", "go-map");
    Screen STOCKTAKE = new Screen("report/stocktake", "go-stocktake");
    Screen EXCHANGE = new Screen("exchange", "go-exchange");
    Screen GRANTS = new Screen("exchange/grants", "go-grants");
    Screen OFFICERS = new Screen("admin/officers", "go-officers");
    Screen AUDIT = new Screen("admin/audit", "go-audit");
    Screen WATCH_LIST = new Screen("admin/watch-list", "go-watch-list");
    Screen ROSTER = new Screen("admin/roster", "go-roster");
    Screen HUB = new Screen("admin/hub", "go-hub");
    Screen BACKUPS = new Screen("admin/backups", "go-backups");

    /** Returns what an officer must be permitted to go there. */
    Permission permission();

    /**
     * Screen that there is once. A screen that no other one leads to declares its own.
     *
     * @param id identity of its tab
     * @param command id of the command that leads there, whose permission it needs
     */
    record Screen(String id, String command) implements Destination {
        @Override
        public Permission permission() {
            return Keymap.entry(command).permission();
        }
    }

    /** Tab of the exchange. */
    enum ExchangeTab implements Destination {
        EXPORT("exchange-export", Permission.EXPORT),
        IMPORT("exchange-import", Permission.IMPORT),
        /** Log of the bundles sent and received. */
        HISTORY("exchange-history", Permission.READ_EXCHANGE),
        /** Which stations are behind. */
        STATIONS("stations-behind", Permission.READ_EXCHANGE),
        /** Key of this station; beside the other tabs where the window is wide enough. */
        KEY("exchange-key", Permission.READ_EXCHANGE);

        private final String command;
        private final Permission permission;

        ExchangeTab(String command, Permission permission) {
            this.command = command;
            this.permission = permission;
        }

        /** Returns the id of the command that chooses it. */
        public String command() {
            return command;
        }

        @Override
        public Permission permission() {
            return permission;
        }

        /** Returns whether the key of this station stands beside it. */
        public boolean isBesideKey() {
            return this != STATIONS && this != KEY;
        }
    }

    /** Record that is read; one that was never saved is typed. */
    record OpenCase(UUID recordId) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_RECORDS;
        }
    }

    /**
     * Record that is typed.
     *
     * @param pointer field to begin at; empty for the first one
     */
    record EditCase(UUID recordId, String pointer) implements Destination {
        @Override
        public Permission permission() {
            return Permission.RECORD;
        }
    }

    /** New record. */
    sealed interface NewCase extends Destination {
        @Override
        default Permission permission() {
            return Permission.RECORD;
        }
    }

    /** What a new record begins with. */
    enum Beginning implements NewCase {
        BLANK,
        /** Copy of the record that this station recorded last. */
        LAST,
        /** Template that is chosen in a dialog. */
        TEMPLATE
    }

    /** New record that begins as a copy of another one. */
    record CopyOf(UUID recordId) implements NewCase {}

    /** New record that begins with what is read in the background. */
    record Filled(Supplier<Seizure> values) implements NewCase {}

    /**
     * List of the records that filters select.
     *
     * @param own whether only those that the officer entered are shown
     */
    record Cases(List<Filter> filters, boolean own) implements Destination {
        public Cases {
            filters = List.copyOf(filters);
        }

        /** Returns the list of the records that a filter selects. */
        public static Cases of(Filter filter) {
            return new Cases(List.of(filter), false);
        }

        /** Returns the list of the records of some statuses. */
        public static Cases of(Status... statuses) {
            return of(Filter.of(Set.of(statuses)));
        }

        /** Returns the list of the records of an operation. */
        public static Cases of(OperationCode operation) {
            return of(
                    new Filter.Codes(
                            SeizureFields.HEADER_OPERATION.path(),
                            CodeListId.OPERATIONS,
                            Set.of(operation.code())));
        }

        /** Returns the list of those that the officer entered. */
        public Cases ownOnly() {
            return new Cases(filters, true);
        }

        @Override
        public Permission permission() {
            return Permission.READ_RECORDS;
        }
    }

    /** List of the records that were returned to this station. */
    record ReturnedCases() implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_RECORDS;
        }
    }

    /** Record in conflict, to be settled. */
    record Conflict(UUID recordId) implements Destination {
        @Override
        public Permission permission() {
            return CONFLICTS.permission();
        }
    }

    /**
     * Bundle in the exchange log.
     *
     * @param sent whether it was sent from here
     */
    record Bundle(UUID id, boolean sent) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_EXCHANGE;
        }
    }

    /** Preview of the import of a file; nothing is applied without a command. */
    record Import(Path file) implements Destination {
        @Override
        public Permission permission() {
            return Permission.IMPORT;
        }
    }

    /** Import of a table of others; nothing is recorded without a command. */
    record Table(Path file) implements Destination {
        /** Endings of the files that may be tables, in small letters. */
        public static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".ods");

        /** Returns whether a file may be a table by its name. */
        public static boolean isNamedSo(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return ENDINGS.stream().anyMatch(name::endsWith);
        }

        @Override
        public Permission permission() {
            return Permission.RECORD;
        }
    }

    /** Import of a table that is chosen in a dialog first. */
    record ChosenTable() implements Destination {
        @Override
        public Permission permission() {
            return Permission.RECORD;
        }
    }

    /** List of the records in which a text is found. */
    record FoundCases(String text) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_RECORDS;
        }
    }

    /** Code in its list. */
    record ListedCode(CodeListId list, String code) implements Destination {
        @Override
        public Permission permission() {
            return Permission.MANAGE_CODE_LISTS;
        }
    }

    /** Card of an operation. */
    record ShownOperation(OperationCode operation) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_RECORDS;
        }
    }

    /** Template of a paper. */
    record ShownTemplate(TemplatePaper paper) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_TEMPLATES;
        }
    }

    /** Summary of an operation. */
    record OperationReport(OperationCode operation) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_REPORTS;
        }
    }

    /**
     * Papers of a single case.
     *
     * @param number number of the case
     */
    record CasePapers(String number) implements Destination {
        @Override
        public Permission permission() {
            return Permission.READ_REPORTS;
        }
    }

    /** Dialog about a day of the station: gives its nil report, or takes it back. */
    record Day(StationDay day) implements Destination {
        @Override
        public Permission permission() {
            return day.state() == StationDayState.MISSING
                    ? Permission.ISSUE_REPORT
                    : Permission.CANCEL;
        }
    }

    /** Paper that is looked at, saved and printed; there is one at a time. */
    record Paper(PaperSource source) implements Destination {
        @Override
        public Permission permission() {
            return Permission.SIGNED_IN;
        }
    }

    /** Verification of the register, with the list of what was found. */
    record Verification() implements Destination {
        @Override
        public Permission permission() {
            return Permission.VERIFY;
        }
    }

    /** Check of the computer. */
    record ComputerCheck() implements Destination {
        @Override
        public Permission permission() {
            return Permission.SIGNED_IN;
        }
    }

    /** File for support, shown before it is saved. */
    record SupportFile() implements Destination {
        @Override
        public Permission permission() {
            return Permission.SIGNED_IN;
        }
    }

    /**
     * Manual.
     *
     * @param screen id of the screen whose page is shown; the contents for one that has none
     */
    record Manual(String screen) implements Destination {
        @Override
        public Permission permission() {
            return Permission.SIGNED_IN;
        }
    }
}
