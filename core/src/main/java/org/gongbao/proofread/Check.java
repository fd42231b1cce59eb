package org.gongbao.proofread;

import java.util.List;
import org.gongbao.document.Finding;

/** Looks for one kind of fault in one document. */
interface Check {

    List<Finding> look(Manuscript text);
}
