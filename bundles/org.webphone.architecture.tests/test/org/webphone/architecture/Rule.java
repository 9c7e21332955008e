package org.webphone.architecture;

import java.util.List;

/** Something that must be true of every version of this repository. */
interface Rule {

    /** One sentence for each place that breaks the rule. */
    List<String> violations(SourceTree tree);
}
