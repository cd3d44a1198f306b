package rubezh.domain.reference;

/** Codes of the case as a whole: kind, law, agencies, traffic. */
public abstract sealed class CaseCode extends Code {
    private CaseCode(String code, CodeListId list) {
        super(code, list);
    }

    /** A kind of record (H03). */
    public static final class RecordKind extends CaseCode {
        public RecordKind(String code) {
            super(code, CodeListId.RECORD_KINDS);
        }
    }

    /** The language a record is written in (H19). */
    public static final class EntryLanguage extends CaseCode {
        public EntryLanguage(String code) {
            super(code, CodeListId.ENTRY_LANGUAGES);
        }
    }

    /** An agency (H14, H15, Q06). */
    public static final class Agency extends CaseCode {
        public Agency(String code) {
            super(code, CodeListId.AGENCIES);
        }
    }

    /** A customs body above the station (H10). */
    public static final class CustomsBody extends CaseCode {
        public CustomsBody(String code) {
            super(code, CodeListId.CUSTOMS_BODIES);
        }
    }

    /** An answer to a yes-or-no question: unknown, not asked and refused are answers too. */
    public static final class Answer extends CaseCode {
        public Answer(String code) {
            super(code, CodeListId.ANSWERS);
        }
    }

    /** The reason why a field has no value: unknown, not asked, refused, none. */
    public static final class AbsenceReason extends CaseCode {
        public AbsenceReason(String code) {
            super(code, CodeListId.ABSENCES);
        }
    }

    /** The relation of two cases: related, or different events that look alike. */
    public static final class CaseRelation extends CaseCode {
        /** One case belongs to the other. */
        public static final CaseRelation RELATED = new CaseRelation("REL");

        /** Two similar cases that are two events; no further check is needed. */
        public static final CaseRelation DIFFERENT = new CaseRelation("DIF");

        public CaseRelation(String code) {
            super(code, CodeListId.CASE_RELATIONS);
        }
    }

    /** A kind of offence (H21). */
    public static final class Offence extends CaseCode {
        public Offence(String code) {
            super(code, CodeListId.OFFENCES);
        }
    }

    /** The precision of a time (H07). */
    public static final class TimePrecision extends CaseCode {
        public TimePrecision(String code) {
            super(code, CodeListId.TIME_PRECISIONS);
        }
    }

    /** A kind of traffic (H13). */
    public static final class TrafficKind extends CaseCode {
        public TrafficKind(String code) {
            super(code, CodeListId.TRAFFIC_KINDS);
        }
    }

    /** The source of the route (R07). */
    public static final class RouteBasis extends CaseCode {
        public RouteBasis(String code) {
            super(code, CodeListId.ROUTE_BASES);
        }
    }

    /** A declared customs procedure (R08). */
    public static final class Procedure extends CaseCode {
        public Procedure(String code) {
            super(code, CodeListId.PROCEDURES);
        }
    }

    /** The kind of proceedings opened (Q05). */
    public static final class CaseKind extends CaseCode {
        public CaseKind(String code) {
            super(code, CodeListId.CASE_KINDS);
        }
    }

    /** The outcome of the proceedings (Q07). */
    public static final class Outcome extends CaseCode {
        public Outcome(String code) {
            super(code, CodeListId.OUTCOMES);
        }
    }

    /** A kind of case document (Q01). */
    public static final class DocumentKind extends CaseCode {
        public DocumentKind(String code) {
            super(code, CodeListId.DOCUMENTS);
        }
    }

    /** An article of law (Q04), dated and by country. */
    public static final class LegalBasis extends CaseCode {
        public LegalBasis(String code) {
            super(code, CodeListId.LEGAL_BASIS);
        }
    }
}
