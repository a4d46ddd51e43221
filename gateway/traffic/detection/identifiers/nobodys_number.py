"""Labels of numbers that are nobody's: orders, parcels, goods, cases, amounts, versions.

Whoever reads such a number learns nothing about a person, and an assistant needs it to help.
"""

from __future__ import annotations

from typing import Final

LABELS: Final = (
    # Polish
    "zamowien* zamówieni* zam zlecen* faktur* fv paragon* paczk* przesyl* sledzen* list_przewoz* "
    "listu_przewoz* reklamac* zgloszen* zgłoszen* rezerwac* transakc* bilet* sygnatur* "
    "seryjn* kod_blik* kodu_blik* pnc typ nr_ser* ean kod_kresk* isbn* issn sku model* "
    "wersj* produkt* artykul* indeks* part* "
    "kod_rabat* kod_promo* kupon* voucher* kod_sms* kod_blad* blad* licznik* sprawy sprawie "
    "sprawa ref kwot* cen* cena rat* raty dhl dpd ups gls inpost* allegro* oferta* oferty* "
    "aukcj* paczkomat* awb kod_odbior* potwierdzeni* stan_licznik* zwrot* ticket* wniosek* "
    "wniosk* wplat* transport* dzialk* magazyn* pin cvv cvc kod_do* norm* iso "
    # English
    "order* invoice* parcel* package* shipment* tracking* delivery* receipt* ticket* case_no* "
    "case_number* case* complaint* claim* booking* reservation* reference* serial* s_n sn "
    "part_no* part_number* item* product* article* barcode* upc gtin asin version* firmware* "
    "build* error* code* coupon* promo* batch* lot* transaction* txn* meter* quote* estimate* "
    "return* rma price* amount* total* confirmation* flight* request* incident* "
    # German
    "bestell* schaden* auftrag* rechnung* paket* sendung* lieferung* lieferschein* quittung* bon "
    "beschwerde* reklamation* buchung* reservierung* vorgang* aktenzeichen* az seriennummer* "
    "artikel* modell* fehler* gutschein* zahler* zahlerstand* retoure* schadennummer* "
    "schadensnummer* charge* strichcode* betrag* preis* angebot* "
    # French
    "commande* facture* colis* suivi* recu* reclamation* dossier* billet* serie* modele* "
    "erreur* compteur* devis* retour* sinistre* montant* prix* "
    # Spanish, Portuguese, Italian
    "pedido* factura* paquete* envio* seguimiento* localizador* albaran* reclamacion* incidencia* "
    "reserva* numero_de_serie* modelo* contador* importe* precio* encomenda* fatura* fatura* "
    "recibo* rastreio* reclamacao* processo* expediente* contador* ordine* fattura* pacco* "
    "spedizione* tracciamento* reclamo* pratica* prenotazione* scontrino* biglietto* seriale* "
    "matricola_contatore* preventivo* reso* sinistro* importo* prezzo* "
    # Dutch, Danish, Swedish, Norwegian, Finnish
    "bestelling* bestelnummer* ordernummer* factuur* pakket* zending* klacht* dossiernummer* "
    "zaaknummer* serienummer* meterstand* bedrag* prijs* ordre* faktura* pakke* forsendelse* "
    "sporing* klage* sag sagsnr* kvittering* bestallning* ordernr* paket* kolli* arende* "
    "sparning* kvitto* serienr* matare* belopp* tilaus* lasku* laskun* paketti* lahetys* "
    "seuranta* reklamaatio* kuitti* sarjanumero* viite* mittari* summa* hinta* "
    # Estonian, Latvian, Lithuanian
    "tellimus* arve_nr* arve pakk* saadetis* kaebus* pretensioon* seerianumber* arvesti* "
    "pasutijum* rekin* pavadzim* sutijum* sudzib* sodien serijas* skaititaj* uzsakym* "
    "saskait*_fakt* "
    "saskaita_fakt* siunt* skund* pretenzij* serijos* skaitikl* "
    # Czech, Slovak, Slovenian, Croatian
    "objednavk* faktur* balik* zasilk* sledovani* reklamac* stiznost* rezervac* seriove* "
    "vyrobni* chyby chybe chybu chybou chybov* elektromer* castka* cena* "
    "zasielk* staznost* seriov* narocil* racun_st* paket* "
    "posiljk* reklamacij* pritozb* serijska* stevec* narudzb* racun_br* pritužb* serijski* brojil* "
    # Hungarian, Romanian
    "rendeles* rendelesszam* szamla_szam* szamlasorszam* csomag* kuldemeny* panasz* "
    "reklamacio* ugyszam* foglalas* gyariszam* gyari_szam* mero* osszeg* comand* comenzi* "
    "factur* colet* livrare* reclamati* sesizar* bilet* contor* suma* pret* retur* "
    # Bulgarian, Ukrainian, Greek
    "поръчк* фактур* пратк* товарителниц* рекламаци* жалба* оплакван* сериен* електромер* сума* "
    "цена* замовлен* рахунок_фактур* посилк* ттн накладн* скарг* заявк* серійн* лічильник* "
    "παραγγελι* τιμολογι* δεμα* αποστολ* παραπον* σειριακ* μετρητ* κρατηση* ποσο* τιμη* "
    # Irish, Maltese
    "ordu* sonrasc* beart* gearan* ordni* fattura* pakkett* lment*"
)
