"""Local parts of mailboxes that a firm keeps for a task: nobody's address."""

from __future__ import annotations

from typing import Final

_LOCAL_PARTS: Final = frozenset(
    # any language
    "info information support service services help helpdesk contact contacts hello hi team office "
    "admin administrator webmaster postmaster hostmaster abuse noreply no-reply no.reply no_reply "
    "donotreply do-not-reply mailer-daemon bounce newsletter news press media marketing sales shop "
    "store order orders booking bookings reservation reservations billing invoice invoices "
    "accounting accounts payments refunds returns claims complaints feedback customerservice "
    "customer-service customer.service customercare customer.care care enquiries inquiries jobs "
    "career careers hr recruitment legal privacy gdpr dpo dataprotection security it tech "
    "technical reception mail email post online web app notifications notification alerts "
    # Polish
    "biuro kontakt obsluga obslugaklienta obsluga.klienta bok sklep pomoc serwis reklamacje "
    "reklamacja zwroty zamowienia zamowienie sprzedaz rekrutacja praca kadry ksiegowosc faktury "
    "platnosci sekretariat recepcja redakcja iod iodo rodo daneosobowe dane.osobowe windykacja "
    "szkody ubezpieczenia rezerwacje administracja spoldzielnia poczta "
    # German
    "kontakt kundenservice kundendienst kundenbetreuung buero hilfe bestellung bestellungen "
    "rechnung rechnungen buchhaltung vertrieb verkauf reklamation retouren schaden bewerbung "
    "personal datenschutz presse anfrage empfang verwaltung hausverwaltung termin zentrale "
    # French, Spanish, Portuguese, Italian
    "contactez serviceclient service.client service-client sav commande commandes facturation "
    "sinistres reclamations recrutement accueil compta secretariat rgpd contacto atencion "
    "atencioncliente atencion.cliente atencionalcliente ayuda soporte pedidos facturacion ventas "
    "reclamaciones reservas administracion rrhh siniestros contato contacto ajuda suporte apoio "
    "apoiocliente encomendas faturacao vendas reclamacoes geral assistenza clienti "
    "servizioclienti servizio.clienti contatti ordini fatturazione vendite reclami prenotazioni "
    "amministrazione segreteria sinistri "
    # Dutch, Danish, Swedish, Norwegian, Finnish
    "klantenservice klantendienst bestellingen facturen verkoop klachten administratie "
    "receptie schade kundeservice ordre faktura salg reklamation kundtjanst ordrar forsaljning "
    "reklamationer order asiakaspalvelu tilaukset laskutus myynti toimisto vuokraus palaute "
    # Estonian, Latvian, Lithuanian
    "klienditugi klienditeenindus tugi myyk tellimused arved klienti klientiem atbalsts palidziba "
    "pasutijumi birojs pagalba klientai klientams uzsakymai pardavimai saskaitos "
    # Czech, Slovak, Slovenian, Croatian
    "podpora zakaznik zakaznici objednavky fakturace fakturacia prodej predaj reklamace reklamacie "
    "kancelar pomoc narocila pomoc prodaja racuni narudzbe podrska prodaja stete korisnici "
    # Hungarian, Romanian
    "ugyfel ugyfelszolgalat rendeles rendelesek szamlazas ertekesites iroda segitseg panasz "
    "clienti comenzi facturare vanzari suport reclamatii relatii relatiiclienti daune birou "
    # Bulgarian, Ukrainian, Greek in Latin letters; Irish, Maltese
    "poddrazhka porachki prodazhbi ofis pidtrymka zamovlennia exypiretisi parangelies pwliseis "
    "eolas cabhair ghnoanna ghajnuna".split()
)


def is_role(local_part: str) -> bool:
    """Whether `local_part` (folded) names a task of a firm, with a number behind it or not."""
    return local_part.rstrip("0123456789") in _LOCAL_PARTS
