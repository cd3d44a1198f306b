/** What a template makes of a paper of a case: its words and its order, never its facts. */
@NullMarked
package rubezh.report.template;

import org.jspecify.annotations.NullMarked;
