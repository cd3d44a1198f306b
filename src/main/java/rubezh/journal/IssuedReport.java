package rubezh.journal;

import module java.base;

/**
 * A copy of a report that left the program: what stands on it and what identifies its bytes.
 *
 * @param kind kind of the report, {@code daily} or {@code operation}
 * @param subject date the day begins on, or code of the operation
 * @param issue number of the issue, from 1; rises when the content changes
 * @param copy number of the copy within the issue and language, from 1
 * @param language {@code ru}, {@code en} or {@code both}
 * @param content SHA-256 of everything printed except number, copy and who prepared it when
 * @param sha256 SHA-256 of the PDF, hexadecimal
 * @param preparedAt time printed on every copy of the issue
 * @param login login of the officer who issued this copy
 * @param name name printed as that of the officer who prepared the issue; may be empty
 * @param rank rank of that officer as stored
 * @param records states of the records of the issue, with its first copy of a daily report; empty
 *     otherwise
 */
public record IssuedReport(
        String kind,
        String subject,
        int issue,
        int copy,
        String language,
        String content,
        String sha256,
        OffsetDateTime preparedAt,
        String login,
        String name,
        String rank,
        Map<String, String> records) {
    public IssuedReport {
        records = Map.copyOf(records);
    }

    /** Returns the number on the page: {@code 2026-11-24/2}. */
    public String number() {
        return subject + "/" + issue;
    }

    /** Returns whether number, copy, language and content are those of another report. */
    public boolean isSameCopyAs(IssuedReport other) {
        return kind.equals(other.kind)
                && number().equals(other.number())
                && copy == other.copy
                && language.equals(other.language)
                && content.equals(other.content);
    }
}
