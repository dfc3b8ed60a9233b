/** The message catalogues: a JSON file per area and language. */
import enAccounts from "./en/accounts.json" with { type: "json" };
import enAdmin from "./en/admin.json" with { type: "json" };
import enAssessment from "./en/assessment.json" with { type: "json" };
import enBooklet from "./en/booklet.json" with { type: "json" };
import enCertificates from "./en/certificates.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enContent from "./en/content.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enFigures from "./en/figures.json" with { type: "json" };
import enHelp from "./en/help.json" with { type: "json" };
import enHome from "./en/home.json" with { type: "json" };
import enInstitutions from "./en/institutions.json" with { type: "json" };
import enLearning from "./en/learning.json" with { type: "json" };
import enMail from "./en/mail.json" with { type: "json" };
import enPrevention from "./en/prevention.json" with { type: "json" };
import enReference from "./en/reference.json" with { type: "json" };
import plAccounts from "./pl/accounts.json" with { type: "json" };
import plAdmin from "./pl/admin.json" with { type: "json" };
import plAssessment from "./pl/assessment.json" with { type: "json" };
import plBooklet from "./pl/booklet.json" with { type: "json" };
import plCertificates from "./pl/certificates.json" with { type: "json" };
import plCommon from "./pl/common.json" with { type: "json" };
import plContent from "./pl/content.json" with { type: "json" };
import plErrors from "./pl/errors.json" with { type: "json" };
import plFigures from "./pl/figures.json" with { type: "json" };
import plHelp from "./pl/help.json" with { type: "json" };
import plHome from "./pl/home.json" with { type: "json" };
import plInstitutions from "./pl/institutions.json" with { type: "json" };
import plLearning from "./pl/learning.json" with { type: "json" };
import plMail from "./pl/mail.json" with { type: "json" };
import plPrevention from "./pl/prevention.json" with { type: "json" };
import plReference from "./pl/reference.json" with { type: "json" };
import ukPrevention from "./uk/prevention.json" with { type: "json" };

export const catalogues = {
  pl: {
    accounts: plAccounts,
    assessment: plAssessment,
    booklet: plBooklet,
    certificates: plCertificates,
    common: plCommon,
    content: plContent,
    errors: plErrors,
    figures: plFigures,
    help: plHelp,
    home: plHome,
    institutions: plInstitutions,
    learning: plLearning,
    mail: plMail,
    prevention: plPrevention,
    reference: plReference,
    admin: plAdmin,
  },
  en: {
    accounts: enAccounts,
    assessment: enAssessment,
    booklet: enBooklet,
    certificates: enCertificates,
    common: enCommon,
    content: enContent,
    errors: enErrors,
    figures: enFigures,
    help: enHelp,
    home: enHome,
    institutions: enInstitutions,
    learning: enLearning,
    mail: enMail,
    prevention: enPrevention,
    reference: enReference,
    admin: enAdmin,
  },
  /** Pupils read the prevention lesson in Ukrainian too; nothing else is there in it (decision 16). */
  uk: { prevention: ukPrevention },
};
