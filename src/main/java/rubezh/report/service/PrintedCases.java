package rubezh.report.service;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.template.TemplatePaper;
import rubezh.picture.ImageDecoder;
import rubezh.picture.PictureEncoder;
import rubezh.picture.Pixels;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.template.TemplateState;
import rubezh.report.PrintedCase;
import rubezh.report.ReportKind;
import rubezh.text.Fault;

/**
 * Reads cases as their papers print them, with the photographs that a paper shows.
 *
 * @param templates says by what a paper is printed
 */
record PrintedCases(Register register, Function<TemplatePaper, TemplateState> templates) {
    /** Pixels asked for in a photograph on paper, about 150 to an inch. */
    private static final int WIDE = 960;

    private static final int HIGH = 540;

    /**
     * Reads the case of a paper.
     *
     * @throws Fault {@code PAP-010} if there is no such case, {@code PAP-011} if its versions
     *     contradict each other
     */
    PrintedCase read(ReportRequest request, OffsetDateTime now) {
        OpenRecord.AuthoredRecord authored =
                register.find(request.subject()).stream()
                        .findFirst()
                        .flatMap(register::openAuthored)
                        .orElseThrow(
                                () -> new Fault(Fault.Exit.FINDINGS, "PAP-010", request.subject()));
        OpenRecord record = authored.record();
        if (!record.view().conflicts().isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "PAP-011", request.subject());
        }
        OpenRecord.Authorship written = authored.written();
        return new PrintedCase(
                request.kind(),
                record.recordId(),
                record.seizure(),
                record.view().heads().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                written.times().size(),
                saved(written.times(), now),
                Optional.ofNullable(written.recorder())
                        .filter(one -> !one.name().isBlank())
                        .map(IssueNumbering::signatory)
                        .orElse(null),
                exclusions(record),
                request.options(),
                request.kind() == ReportKind.PHOTOS ? pictures(record.seizure()) : Map.of(),
                template(request.kind())
                        .flatMap(state -> Optional.ofNullable(state.usable()))
                        .orElse(null));
    }

    /** Returns why a case does not count, as the list says; the rules ran when it was saved. */
    private Set<ExclusionReason> exclusions(OpenRecord record) {
        return register.catalogue()
                .exclusions(record.recordId())
                .orElseGet(() -> record.exclusions(register.invalidating(record)));
    }

    /** Returns what a paper is printed by; empty if templates do not change it. */
    Optional<TemplateState> template(ReportKind kind) {
        return TemplatePaper.of(kind.fileName()).map(templates);
    }

    /** Reads the photographs of a case, no larger than printed; what is no picture is left out. */
    private Map<UUID, byte[]> pictures(Seizure seizure) {
        var pictures = new LinkedHashMap<UUID, byte[]>();
        for (Attachment file : seizure.evidence().attachments()) {
            Optional<InputStream> content =
                    Optional.ofNullable(file.content()).flatMap(register::content);
            try (InputStream in = content.orElseGet(InputStream::nullInputStream)) {
                int turns = file.rotation() == null ? 0 : file.rotation();
                Pixels pixels = ImageDecoder.decode(in.readAllBytes(), WIDE, HIGH, turns);
                pictures.put(file.id(), PictureEncoder.jpeg(pixels));
            } catch (Fault notShown) {
                // The paper says so beside its hash.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pictures;
    }

    private OffsetDateTime saved(List<OffsetDateTime> written, OffsetDateTime now) {
        return written.stream()
                .max(Comparator.naturalOrder())
                .map(at -> at.atZoneSameInstant(register.station().zone()).toOffsetDateTime())
                .orElse(now)
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
