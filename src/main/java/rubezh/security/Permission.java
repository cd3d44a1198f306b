package rubezh.security;

import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.AUDITOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import java.util.List;

/**
 * What an officer may do, and the roles that allow it: the only table of rights in the program.
 * What no role allows is denied. Services check it by {@link Session#require}; screens and commands
 * only leave out what would be refused.
 */
public enum Permission {
    READ_RECORDS(OFFICER, SUPERVISOR, AUDITOR),
    /** Create and change records, attach files, save drafts and templates, submit. */
    RECORD(OFFICER, SUPERVISOR),
    /** Continue a case that another officer typed and never saved. */
    CONTINUE_DRAFT(SUPERVISOR),
    /** Mark as entered in error what was not submitted yet. */
    CANCEL_DRAFT(OFFICER, SUPERVISOR),
    /** Mark any record as entered in error, and remove the mark. */
    CANCEL(SUPERVISOR),
    RESOLVE_CONFLICT(SUPERVISOR),
    /** Approve records, return them for correction, remark on them. */
    REVIEW(SUPERVISOR),
    /** Create, change, close and open operations again, and report for another station. */
    MANAGE_OPERATIONS(SUPERVISOR),
    /** Open a shift, hand it over, take one over. */
    RUN_SHIFT(OFFICER, SUPERVISOR),
    READ_REPORTS(OFFICER, SUPERVISOR, AUDITOR),
    ISSUE_REPORT(OFFICER, SUPERVISOR),
    EXPORT(SYNC_STAFF, SUPERVISOR),
    /** Export a bundle that anybody can read, although it could be encrypted. */
    EXPORT_PLAIN(SUPERVISOR),
    /** Give an extract without persons to a partner who is no station. */
    EXTRACT(SUPERVISOR),
    IMPORT(SYNC_STAFF, SUPERVISOR),
    /** Confirm the key of a station that is not known yet. */
    TRUST_KEY(SUPERVISOR),
    /** Ask other stations for rights over their cases, give them rights and end those. */
    GRANT(SUPERVISOR),
    /** See what other stations acknowledged, and the header of a bundle. */
    READ_EXCHANGE(OFFICER, SYNC_STAFF, SUPERVISOR, ADMINISTRATOR, AUDITOR),
    READ_AUDIT(SUPERVISOR, ADMINISTRATOR, AUDITOR),
    MANAGE_OFFICERS(ADMINISTRATOR),
    /** Ask headquarters for enrolment and join it; at headquarters write the roster. */
    ENROL(ADMINISTRATOR),
    /** Make a hub, copy the register into it and see what is in it. */
    MANAGE_HUB(ADMINISTRATOR),
    /** Change the names, the service, the time zone and the start of the day of the station. */
    CHANGE_STATION(ADMINISTRATOR),
    /** Add entries to code lists, change their names, close them, map unknown codes. */
    MANAGE_CODE_LISTS(ADMINISTRATOR),
    /** See by what templates papers are printed, and look at samples of them. */
    READ_TEMPLATES(SUPERVISOR, ADMINISTRATOR),
    /** Save templates of papers, and choose the built-in words again. */
    MANAGE_TEMPLATES(ADMINISTRATOR),
    /** Add entries to the watch list, change, share and close them. */
    MANAGE_WATCH_LIST(SUPERVISOR),
    /** Let rules ask or refuse more at submission than the program does. */
    RAISE_RULES(ADMINISTRATOR),
    /** Set the scale and the scanner's folder of a computer. */
    SET_UP_DEVICES(OFFICER, SUPERVISOR, ADMINISTRATOR),
    VERIFY(OFFICER, SUPERVISOR, SYNC_STAFF, ADMINISTRATOR, AUDITOR),
    ACKNOWLEDGE_FAULT(SUPERVISOR, ADMINISTRATOR),
    /** Write backups, list them and rehearse a restore. */
    BACK_UP(OFFICER, SUPERVISOR, SYNC_STAFF, ADMINISTRATOR),
    RESTORE(ADMINISTRATOR),
    CHANGE_OWN_PASSWORD(OFFICER, SUPERVISOR, SYNC_STAFF, ADMINISTRATOR, AUDITOR),
    /** What everybody may who has signed in: own view, facts of the station. */
    SIGNED_IN(OFFICER, SUPERVISOR, SYNC_STAFF, ADMINISTRATOR, AUDITOR);

    private final List<Role> roles;

    Permission(Role... roles) {
        this.roles = List.of(roles);
    }

    /** Returns the roles that allow it. */
    public List<Role> roles() {
        return roles;
    }

    /** Returns whether an officer has a role that allows it. */
    public boolean isGrantedTo(Officer officer) {
        return roles.stream().anyMatch(officer.roles()::contains);
    }

    /** Returns the message key. */
    public String key() {
        return "security.permission." + name();
    }
}
