package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.template.NumberedTemplate;
import rubezh.report.ReportIssue.Signatory;

/**
 * A case as one of its papers prints it.
 *
 * @param kind kind of the paper
 * @param recordId id of its record
 * @param seizure displayed values
 * @param revision ids of its heads, separated by spaces, which trace a paper to the journal
 * @param revisions number of its revisions
 * @param saved time of the newest revision, with the offset of the station
 * @param recorder officer who recorded it; null if the name is not known here
 * @param exclusions reasons why it does not count, the strongest first
 * @param options what differs between two papers of the same case; a paper that names nobody does
 *     so whatever they say
 * @param pictures its photographs as they are printed, JPEG, by the id of their lines; those that
 *     the paper does not show or the register cannot read are absent
 * @param template template of the paper; null for the built-in words
 */
public record PrintedCase(
        ReportKind kind,
        UUID recordId,
        Seizure seizure,
        String revision,
        int revisions,
        OffsetDateTime saved,
        @Nullable Signatory recorder,
        Set<ExclusionReason> exclusions,
        CasePaperOptions options,
        Map<UUID, byte[]> pictures,
        @Nullable NumberedTemplate template) {
    private static final Handling UNSTATED = new Handling("H2");
    private static final Pattern SERIAL = Pattern.compile(".*-0*([0-9]+)");

    public PrintedCase {
        options = options.withPersons(options.persons() && kind.namesPersons());
    }

    /**
     * Returns a case that is in no register, by which a template is looked at.
     *
     * @param recorder named as the officer who recorded it
     */
    public static PrintedCase sample(
            ReportKind kind,
            Seizure seizure,
            OffsetDateTime saved,
            Signatory recorder,
            @Nullable NumberedTemplate template) {
        return new PrintedCase(
                kind,
                new UUID(0, 0),
                seizure,
                "",
                1,
                saved,
                recorder,
                Set.of(),
                CasePaperOptions.USUAL,
                Map.of(),
                template);
    }

    /** Returns its number; empty for a case that has none yet. */
    String number() {
        return Objects.requireNonNullElse(seizure.header().number(), "");
    }

    /** Returns the last part of its number without zeros, as papers are numbered: {@code 124}. */
    String serial() {
        Matcher serial = SERIAL.matcher(number());
        return serial.matches() ? serial.group(1) : number();
    }

    /** Returns its handling code; {@code H2} if none is stated. */
    Handling handling() {
        return Objects.requireNonNullElse(seizure.header().handling(), UNSTATED);
    }
}
